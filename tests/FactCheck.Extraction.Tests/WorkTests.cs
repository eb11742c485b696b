using System.Collections;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests;

/// <summary>
/// A text twice as long is twice the work, whatever it is made of: counted in what is made and looked at, not in time. The benchmark
/// measures the time.
/// </summary>
public sealed class WorkTests
{
    private const int Times = 300;

    private static readonly Dictionary<string, Func<int, string>> Shapes = new()
    {
        ["pronouns"] = _ => "He said that the bridge was old and that it had cost 40 million.\n\n",
        ["names"] = i => $"Jan {Name(i)} and Anna {Name((i * 3) + 1)} said that the bridge was old.\n\n",
        ["ministers"] = i => $"Finance Minister Jan {Name(i)} said the budget was fine. The finance minister said it was old.\n\n",
        ["ministers of other things"] = i => $"{Name(i)} Minister Jan {Name(i)} said no. The {Name(i + 1)} minister said that it was old.\n\n",
        ["ministries"] = i => $"Jan {Name(i)} spoke.\n\nThe ministry said that it was old.\n\n",
        ["lawyers of lawyers"] = i => (i == 0 ? "Jan Holm said that it was old.\n\n" : "") + "His lawyer said that it was old.\n\n",
        ["quotations in a line"] = _ => "\"The bridge is old and has cost us money,\" she said. ",
        ["quotations that never close"] = _ => "\"The bridge is old and it will cost more in the year.\n\n",
        ["a transcript"] = i => (i % 2 == 0 ? "HOLM: " : "NESS: ") + "The minister said that the city will pay for it.\n\n",
        ["a list"] = i => (i == 0 ? "The mayor said that the bill would:\n\n" : "") + "- build 400 homes in the city\n",
        ["a giant sentence"] = _ => "the mayor said that the bridge was old, and ",
        ["a giant source"] = i => $"Jan {Name(i)}, Finance Minister of {Name(i * 7)}, ",
        ["brackets"] = _ => "The mayor (who is old) said (again) that (it is true) the bridge fell. ",
        ["headings"] = i => $"The {Name(i)} Heading\n\nThe bridge fell in {1900 + (i % 100)}.\n\n",
        ["capitals"] = i => $"THE MAYOR OF {Name(i).ToUpperInvariant()} SAID THE BRIDGE WAS OLD\n",
        ["a live blog"] = i => $"{i / 60 % 24:00}:{i % 60:00}\n\nThe mayor said that the bridge was old. He said it fell.\n\n",
        ["acronyms"] = i => $"The {Name(i)} {Name(i + 1)} {Name(i + 2)} Agency (ABC) said that it fell.\n\n",
        ["one word"] = _ => "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ["code"] = i => $"    foreach (var item{i} in values) {{ sum += item{i}; }}\n",
        ["another language"] = _ => "Le maire a dit que le pont est fermé et que la ville ne peut pas payer les travaux. ",
        ["attributions in attributions"] = i => $"Jan {Name(i)} said that Anna {Name(i + 1)} had said that ",
        ["a sentence over paragraphs"] = _ => "The mayor said that the bridge, which the city\n\nhad built and then closed,\n\nwas old and\n\n",
        ["a table"] = i => $"{Name(i)}\t{i}\t{i * 3}\t4%\n",
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_twice_as_long_makes_no_more_than_twice_as_much(string shape)
    {
        var engine = new Extractor();
        var (one, two) = (Text(shape, Times), Text(shape, 2 * Times));
        engine.Extract(one);

        var first = Made(() => engine.Extract(one));
        var second = Made(() => engine.Extract(two));

        ((double)second / first).ShouldBeLessThan(2.4);
    }

    [Fact]
    public void Nobody_is_the_lawyer_of_a_lawyer_of_a_lawyer_without_end()
    {
        var article = new Extractor().Extract(Text("lawyers of lawyers", Times));

        article.Attributions.SelectMany(one => one.Speakers).ShouldContain(speaker => speaker.Name == "Jan Holm’s lawyer");
        article.Attributions.SelectMany(one => one.Speakers).ShouldAllBe(speaker => speaker.Name.Length < 120);
    }

    [Fact]
    public void Whom_they_means_is_looked_for_over_a_bounded_number_of_turns()
    {
        const int turns = 3000;
        var text = TextAnalyser.Analyse(string.Concat(Enumerable.Repeat("Jan said no. ", turns)));
        var said = Enumerable.Range(0, turns).Select(i => Attribution(text, i, (4 * i, 4 * i), (4 * i) + 1, (4 * i) + 2)).ToList();
        // Behind all of them: "they", whom nobody before can be.
        said.AddRange(Enumerable.Range(0, turns).Select(i => Attribution(text, turns + i, null, (4 * i) + 1, (4 * i) + 2) with { Quotation = QuotationKind.Direct, Cue = [] }));
        var counted = new Counted<FoundAttribution>(said);
        var resolver = new SpeakerResolver(text, NameIndex.Of(text), PronounModel.Shipped);

        resolver.Resolve(counted);

        resolver.Looked.ShouldBeLessThanOrEqualTo(turns * 512);
        // A few looks at each and the way of a search: not one at every other.
        (counted.Looks / (2 * turns)).ShouldBeLessThan(64);
    }

    [Fact]
    public void Whom_the_minister_means_is_looked_for_over_a_bounded_number_of_mentions()
    {
        var people = Enumerable.Range(0, 5000).Select(i =>
        {
            var person = new Entity(i) { Name = $"Jan {Name(i)}", Keys = ["jan", Name(i)] };
            person.Vote(NameKind.Person);
            person.Roles.Add(new RoleText(i == 100 ? "Trade Minister" : "Finance Minister", i * 10));
            person.Mentions.Add(new NameMention((i * 10) + 2, (i * 10) + 3, NameKind.Person, i));
            return person;
        }).ToList();
        var index = new RoleIndex(people);

        index.Find(["Trade"], "minister", 25_000).ShouldBeNull();

        index.Looked.ShouldBe(2 * RoleIndex.MostMentions);
        index.Find(["trade"], "Minister", 1_500).ShouldBe(people[100]);
        index.Find(["trade"], "minister", 500).ShouldBe(people[100]);
        index.Find([], "minister", 25_000).ShouldBe(people[2499]);
        index.Find([], "minister", 0).ShouldBe(people[0]);
    }

    [Fact]
    public void Which_span_holds_a_token_is_searched_not_counted_through()
    {
        var text = TextAnalyser.Analyse(string.Concat(Enumerable.Repeat("one two ", 4000)));
        var spans = new Counted<Span>([.. Enumerable.Range(0, 4000).Select(i => text.SpanOf(2 * i, 2 * i))]);

        text.IsWithin(spans, 4000).ShouldBeTrue();
        text.IsWithin(spans, 4001).ShouldBeFalse();
        text.IsWithin(spans, 0).ShouldBeTrue();
        text.IsWithin(spans, 4000, 4001).ShouldBeFalse();

        spans.Looks.ShouldBeLessThan(64);
    }

    private static FoundAttribution Attribution(AnalysedText text, int id, (int First, int Last)? source, int cue, int content) => new(
        id, source is var (first, last) ? [text.SpanOf(first, last)] : [], [text.SpanOf(cue, cue)], [text.SpanOf(content, content)], QuotationKind.Indirect, false, null, null);

    private static long Made(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Text(string shape, int times) => string.Concat(Enumerable.Range(0, times).Select(Shapes[shape])) + " The mayor said that it fell.";

    // Invented names, each another: "Kelomira".
    private static string Name(int i)
    {
        const string syllables = "bakelominurasoteviza";
        var name = "";
        for (var (left, k) = (i + 7, 0); k < 4; k++, left /= 10) name += syllables.Substring(left % 10 * 2, 2);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    // A list that counts how often one looks into it.
    private sealed class Counted<T>(List<T> list) : IReadOnlyList<T>
    {
        public int Looks { get; private set; }

        public int Count => list.Count;

        public T this[int index]
        {
            get
            {
                Looks++;
                return list[index];
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var one in list)
            {
                Looks++;
                yield return one;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
