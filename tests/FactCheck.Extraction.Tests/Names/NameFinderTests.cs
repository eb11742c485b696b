using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Names;

public sealed class NameFinderTests
{
    private const string Gold = """
        Ingrid B-person
        Solheim I-person
        met O
        Acme B-corporation
        in O
        Oslo B-location
        . O

        Brandt I-PER
        left O
        Rome I-LOC
        for O
        the O
        Harbour I-ORG
        Board I-ORG
        . O


        """;

    [Fact]
    public void Both_corpora_formats_are_read_to_names_with_begin_and_inside()
    {
        var text = Read();
        text.Sentences.Length.ShouldBe(2);
        text.Names.Take(6).ShouldBe([NameTag.BeginPerson, NameTag.InsidePerson, NameTag.Outside, NameTag.BeginOrganisation, NameTag.Outside, NameTag.BeginLocation]);
        text.Names[7].ShouldBe(NameTag.BeginPerson);
        text.Names[12..14].ShouldBe([NameTag.BeginOrganisation, NameTag.InsideOrganisation]);
    }

    [Fact]
    public void A_trained_finder_finds_what_it_learned()
    {
        var gold = Read();
        var finder = NameTrainer.Train([gold], NameLexicon.From([gold]), 20);
        var own = gold.WithoutAnnotation();
        finder.Find(own);
        own.Names.ShouldBe(gold.Names);
    }

    [Theory]
    [InlineData("PRESIDENT OBI MEETS UNION LEADERS IN LAGOS AS STRIKE ENDS")]
    [InlineData("Obi obi OBI, of the the Of-the. Obi's Obi–Lund \"Obi\" (Obi) 3 Obi")]
    [InlineData("OBI: We will win. LUND: No. [APPLAUSE] 10:42 Obi, Lund & Sons Ltd.")]
    public void A_name_never_goes_on_as_another_kind_than_it_began(string source)
    {
        var text = TextAnalyser.Analyse(source);
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (text.Names[i] != NameTag.Outside && !text.Names[i].Begins())
                {
                    i.ShouldBeGreaterThan(sentence.FirstToken);
                    text.Names[i - 1].Kind().ShouldBe(text.Names[i].Kind());
                }
            }
        }
    }

    [Fact]
    public void Tags_and_kinds_translate_into_each_other()
    {
        foreach (var kind in Enum.GetValues<NameKind>().Where(kind => kind != NameKind.None))
        {
            NameTags.Of(kind, begins: true).Kind().ShouldBe(kind);
            NameTags.Of(kind, begins: true).Begins().ShouldBeTrue();
            NameTags.Of(kind, begins: false).Kind().ShouldBe(kind);
            NameTags.Of(kind, begins: false).Begins().ShouldBeFalse();
        }
        NameTags.Of(NameKind.None, begins: true).ShouldBe(NameTag.Outside);
    }

    private static AnalysedText Read()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Gold.ReplaceLineEndings("\n"));
        var text = NameCorpus.Read(path);
        File.Delete(path);
        return text;
    }
}
