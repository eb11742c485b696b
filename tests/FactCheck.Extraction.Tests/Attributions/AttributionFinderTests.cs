using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Tests.Attributions;

/// <summary>Invented sentences: the cue in every place it takes, and what the corpora do not annotate.</summary>
public sealed class AttributionFinderTests
{
    [Theory]
    [InlineData("Mayor Ruth Vance said the dam would hold through the winter.", "Mayor Ruth Vance", "said", "the dam would hold")]
    [InlineData("The dam will hold through the winter, said Mayor Ruth Vance.", "Mayor Ruth Vance", "said", "The dam will hold")]
    [InlineData("“The dam will hold through the winter,” Vance said on Monday.", "Vance", "said", "“The dam will hold through the winter,”")]
    [InlineData("According to the ministry, exports fell by nine percent last year.", "the ministry", "According to", "exports fell by nine percent")]
    [InlineData("Exports fell by nine percent last year, according to the ministry.", "the ministry", "according to", "Exports fell by nine percent")]
    [InlineData("The minister announced that the bridge will close in May.", "The minister", "announced", "that the bridge will close in May")]
    public void Source_cue_and_content_are_found_wherever_the_cue_stands(string sentence, string source, string cue, string content)
    {
        var found = Find(sentence).Where(a => a.Parent is null).ToList();
        var attribution = found.Single(a => Words(sentence, a.Cue).Contains(cue, StringComparison.Ordinal));
        Words(sentence, attribution.Source).ShouldBe(source);
        Words(sentence, attribution.Content).ShouldStartWith(content);
    }

    [Fact]
    public void A_quotation_on_both_sides_of_its_cue_is_one_content_of_two_spans()
    {
        const string text = "“The dam holds,” Vance said. “It will hold next year too.”";
        var attribution = Find(text).ShouldHaveSingleItem();
        attribution.Content.Count.ShouldBe(2);
        attribution.Quotation.ShouldBe(QuotationKind.Direct);
    }

    [Fact]
    public void The_second_verb_of_a_speaker_has_the_same_source()
    {
        const string text = "He reiterated that the border would stay closed and said, “We will not open it before March.”";
        var found = Find(text).Where(a => a.Parent is null && a.Content.Count > 0).ToList();
        found.Count.ShouldBe(2);
        foreach (var attribution in found)
            Words(text, attribution.Source).ShouldBe("He");
    }

    [Fact]
    public void A_participle_before_the_sentence_belongs_to_its_subject()
    {
        const string text = "Noting that the harvest had failed twice, the governor said the province needs seed.";
        var found = Find(text).Where(a => a.Parent is null && a.Content.Count > 0).ToList();
        found.Count.ShouldBe(2);
        foreach (var attribution in found)
            Words(text, attribution.Source).ShouldBe("the governor");
    }

    [Fact]
    public void Words_without_quotation_marks_are_indirect_and_partly_quoted_ones_mixed()
    {
        Find("Vance said the dam would hold through the winter.").First().Quotation.ShouldBe(QuotationKind.Indirect);
        Find("Vance said the dam was “as strong as ever” after the repair.").First(a => a.Content.Count > 0).Quotation.ShouldBe(QuotationKind.Mixed);
    }

    [Fact]
    public void A_wish_is_private_and_a_statement_is_not()
    {
        Find("Vance wants the council to close the old bridge.").ShouldContain(a => a.Private);
        Find("Vance said the council had closed the old bridge.").ShouldNotContain(a => a.Private);
    }

    [Fact]
    public void The_reporter_in_between_is_kept()
    {
        const string text = "Two officials told Reuters that the pipeline had been shut for repairs.";
        var attribution = Find(text).First(a => a.Via is not null);
        attribution.Via!.Value.In(text).ToString().ShouldBe("Reuters");
    }

    [Fact]
    public void An_attribution_inside_another_names_its_parent()
    {
        const string text = "Maddox announced that Oslo and Lima have said they will send engineers to the dam.";
        var found = Find(text);
        var inner = found.ShouldHaveSingleItem(a => a.Parent is not null);
        Words(text, found[inner.Parent!.Value].Source).ShouldBe("Maddox");
        Words(text, inner.Source).ShouldBe("Oslo and Lima");
    }

    [Theory]
    [InlineData("“The dam will hold through the winter, Vance said on Monday.")]
    [InlineData("The dam will hold through the winter,” Vance said on Monday.")]
    [InlineData("\"The dam will hold, Vance said. \"It is strong.")]
    [InlineData("”””““ said, said “ ”")]
    [InlineData("“One paragraph is opened here and goes on, Vance said.\n\n“The next goes on as well.\n\n“And the last is closed.”")]
    public void Quotations_never_opened_or_never_closed_give_spans_inside_the_text(string text) => Whole(text);

    [Theory]
    [InlineData(1, "word ")]
    [InlineData(60_000, "“a” ")]
    [InlineData(30_000, "said ")]
    [InlineData(20_000, "he said that ")]
    [InlineData(100_000, "x")]
    public void Hostile_texts_are_answered_with_spans_inside_the_text(int times, string piece) =>
        Whole(string.Concat(Enumerable.Repeat(piece, times)));

    [Fact]
    public void The_same_text_gives_the_same_attributions_on_any_thread()
    {
        const string text = "Vance said the dam would hold. “It is strong,” she added. According to the ministry, exports fell.";
        var once = Describe(text);
        Parallel.For(0, 8, _ => Describe(text).ShouldBe(once));
    }

    [Fact]
    public void A_paragraph_put_after_a_text_changes_nothing_before_it()
    {
        const string text = "Vance said the dam would hold through the winter.";
        var longer = Find(text + "\n\nExports fell by nine percent last year.").Where(a => a.Cue[0].End <= text.Length).ToList();
        Words(text, longer[0].Content).ShouldBe(Words(text, Find(text)[0].Content));
    }

    private static void Whole(string text)
    {
        var found = Find(text);
        for (var i = 0; i < found.Count; i++)
        {
            found[i].Id.ShouldBe(i);
            foreach (var span in found[i].Source.Concat(found[i].Cue).Concat(found[i].Content))
            {
                span.Start.ShouldBeInRange(0, text.Length - 1);
                span.End.ShouldBeInRange(span.Start + 1, text.Length);
            }

            if (found[i].Parent is { } parent)
                parent.ShouldBeInRange(0, found.Count - 1);
        }
    }

    private static IReadOnlyList<FoundAttribution> Find(string text) => AttributionFinder.Find(TextAnalyser.Analyse(text));

    private static string Words(string text, IReadOnlyList<Span> spans) =>
        string.Join(" … ", spans.Select(span => span.In(text).ToString()));

    private static string Describe(string text) => string.Join("\n", Find(text).Select(a =>
        $"{a.Id} {Words(text, a.Source)} | {Words(text, a.Cue)} | {Words(text, a.Content)} | {a.Quotation} {a.Private} {a.Via} {a.Parent}"));
}

internal static class SingleItem
{
    public static T ShouldHaveSingleItem<T>(this IEnumerable<T> items, Func<T, bool> which)
    {
        var found = items.Where(which).ToList();
        found.Count.ShouldBe(1);
        return found[0];
    }
}
