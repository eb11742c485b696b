using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Models;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Extraction.Tests.Parsing;

/// <summary>A treebank of a few invented sentences, learned by heart: what the trainers do on the corpora, in small.</summary>
public sealed class TrainingTests
{
    private const string Conllu = """
        # text = The mayor spoke.
        1	The	the	DET	DT	_	2	det	_	_
        2	mayor	mayor	NOUN	NN	_	3	nsubj	_	_
        3	spoke	speak	VERB	VBD	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_

        # text = Nobody didn't see the well-known bridge.
        1	Nobody	nobody	PRON	NN	_	4	nsubj	_	_
        2-3	didn't	_	_	_	_	_	_	_	_
        2	did	do	AUX	VBD	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	see	see	VERB	VB	_	0	root	_	_
        5	the	the	DET	DT	_	9	det	_	_
        6	well	well	ADV	RB	_	8	advmod	_	SpaceAfter=No
        7	-	-	PUNCT	HYPH	_	8	punct	_	SpaceAfter=No
        8	known	know	VERB	VBN	_	9	amod	_	_
        9	bridge	bridge	NOUN	NN	_	4	obj	_	SpaceAfter=No
        10	.	.	PUNCT	.	_	4	punct	_	_


        """;

    [Fact]
    public void Trainers_learn_a_small_treebank_by_heart_and_the_same_bytes_each_time()
    {
        var first = TrainAll(out var gold, out var own);
        own.Tags.ShouldBe(gold.Tags);
        own.Heads.ShouldBe(gold.Heads);
        own.Labels.ShouldBe(gold.Labels);
        TrainAll(out _, out _).ShouldBe(first);
    }

    [Fact]
    public void Hyphenated_words_are_learned_both_cut_and_whole()
    {
        var text = WithFile(path => Treebank.ReadForTraining([path])).Text;
        text.Sentences.Length.ShouldBe(3);
        text.Text.ShouldContain("Nobody didn't see the well-known bridge.");
        var whole = Enumerable.Range(0, text.Tokens.Length).Single(i => text.Form(i).SequenceEqual("well-known"));
        text.Tags[whole].ShouldBe(UniversalTag.Verb);
        text.Form(text.Heads[whole]).ToString().ShouldBe("bridge");
    }

    private static byte[] TrainAll(out Extraction.Tokens.AnalysedText gold, out Extraction.Tokens.AnalysedText own)
    {
        gold = WithFile(path => Treebank.Read([path])).Text;
        var tagger = TaggerTrainer.Train(gold, [0, 1], TagLexicon.Empty, 20, null, leastPairs: 1);
        var parser = ParserTrainer.Train(gold, TagPairs.From(gold, 1), 20);
        own = gold.WithoutAnnotation();
        tagger.Tag(own);
        parser.Parse(own);
        var path = Path.GetTempFileName();
        ModelFile.Save(path, writer =>
        {
            tagger.Write(writer);
            parser.Write(writer);
        });
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    private static T WithFile<T>(Func<string, T> use)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Conllu.ReplaceLineEndings("\n"));
        var result = use(path);
        File.Delete(path);
        return result;
    }
}
