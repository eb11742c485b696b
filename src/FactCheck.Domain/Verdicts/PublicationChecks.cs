using System.Globalization;
using System.Text.RegularExpressions;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;

namespace FactCheck.Domain.Verdicts;

/// <summary>What the checks before a publication look at: the page as it would be, and what the desk knows besides.</summary>
/// <param name="Record">Everything the page would show.</param>
/// <param name="SpeakersConfirmed">An editor confirmed every speaker of the lead mention.</param>
/// <param name="Today">Today in the newsroom's time zone.</param>
/// <param name="OwnHosts">The publisher's own host names: a claim must come from outside.</param>
/// <param name="DeskOnlyEvidence">Numbers of evidence whose exhibit is for the desk only.</param>
/// <param name="WithdrawnEvidence">Numbers of evidence whose exhibit was withdrawn.</param>
/// <param name="LeastExhibits">How many exhibits the queue asks for.</param>
/// <param name="LeastCoverage">Percentage of sentences with a mark that the queue asks for.</param>
/// <param name="HasCorrectionsPolicy">The newsroom has written how it corrects itself.</param>
public sealed record PublicationCase(
    VerdictRecord Record,
    bool SpeakersConfirmed,
    DateOnly Today,
    IReadOnlyList<string> OwnHosts,
    IReadOnlyList<int> DeskOnlyEvidence,
    IReadOnlyList<int> WithdrawnEvidence,
    int LeastExhibits = 1,
    int LeastCoverage = 0,
    bool HasCorrectionsPolicy = true);

/// <summary>What a check found.</summary>
/// <param name="Problem">What is wrong and what to do.</param>
/// <param name="Blocks">True when it keeps the verdict from going up; false for a warning.</param>
public sealed record CheckFinding(Problem Problem, bool Blocks);

/// <summary>One check before a publication.</summary>
/// <param name="Words">The rule in plain words, for the list beside the preview.</param>
/// <param name="Blocks">True when failing it keeps the verdict from going up; false for a warning.</param>
/// <param name="Find">What it finds.</param>
public sealed record PublicationCheck(string Words, bool Blocks, Func<PublicationCase, IEnumerable<Problem>> Find);

/// <summary>One check with what it found.</summary>
/// <param name="Words">The rule.</param>
/// <param name="Blocks">True when failing it keeps the verdict from going up.</param>
/// <param name="Problems">What it found; empty when it is met.</param>
public sealed record CheckResult(string Words, bool Blocks, IReadOnlyList<Problem> Problems);

/// <summary>What a verdict must be before it goes up (the ClaimReview guidelines' and the IFCN code's demands, as rules).</summary>
public static class PublicationChecks
{
    // House style, in UTF-16 code units: what a reader takes in at a glance, and what copyright calls a quotation.
    private const int LongestPassage = 1_000, LongestAnswer = 400;

    /// <summary>Every check, in the order in which they are shown. Whether the editor may sign is the workflow's.</summary>
    public static IReadOnlyList<PublicationCheck> All { get; } =
    [
        Block("The summary is there, has at most 75 characters and does not give the rating away.", SummaryFaults),
        Block("There is a short answer.", it => If(Blank(it.Record.ShortAnswer), PublicationProblems.NoShortAnswer)),
        Block("There is an explanation.", it => If(Blank(it.Record.Explanation), PublicationProblems.NoExplanation)),
        Block("At least one exhibit is cited, each with its passage and the day it was read.", EvidenceFaults),
        Block("Every mark leads to evidence.", MarkFaults),
        Block("Every speaker of the lead mention was confirmed by an editor.", it => If(it.Record.Speakers.Count > 0 && !it.SpeakersConfirmed, PublicationProblems.SpeakerUnconfirmed)),
        Block("Where the claim was made is known: an address or an outlet.", it => If(Blank(it.Record.Article.Address) && Blank(it.Record.Article.Outlet), PublicationProblems.NoWhere)),
        Block("The claim comes from outside our own site.", it => If(IsOwn(it), PublicationProblems.OwnSite)),
        Block("A rating says what was found, unless it was not said so.", it => If(it.Record.Rating is null && !it.Record.Findings.IsAboutTheAttribution, PublicationProblems.NoRating)),
        Block("The rating is defined, and its numbers are in order.", RatingFaults),
        Block("Nothing that is for the desk only is cited.", it => Cited(it, it.DeskOnlyEvidence).Select(PublicationProblems.DeskOnly)),
        Block("Links lead to the web.", LinkFaults),
        Block("The as-of date is not in the future.", it => If(it.Record.AsOf > it.Today, PublicationProblems.AsOfInFuture)),
        Block("The day on which we look again is to come.", it => If(it.Record.NextCheckOn <= it.Today, PublicationProblems.NextCheckIsOver)),
        Warn("The explanation says as of when it holds.", it => If(it.Record.AsOf is null, PublicationProblems.NoAsOf)),
        Warn("No source was withdrawn.", it => Cited(it, it.WithdrawnEvidence).Select(PublicationProblems.Withdrawn)),
        Warn("As many exhibits are cited as the queue asks for.", it => If(ExhibitsOf(it) < it.LeastExhibits, PublicationProblems.FewExhibits)),
        Warn("As many sentences cite evidence as the queue asks for.", it => If(Coverage.Of(it.Record.Explanation).Percent < it.LeastCoverage, PublicationProblems.LittleCoverage)),
        Warn("All evidence is cited.", UncitedFaults),
        Warn("Readers can follow at least one source on the web.", it => If(it.Record.Evidence.Count > 0 && it.Record.Evidence.All(one => Blank(one.Address)), PublicationProblems.NothingToFollow)),
        Warn("Passages are quoted no longer than they carry.", it => it.Record.Evidence.Where(one => one.Passage.Length > LongestPassage).Select(one => PublicationProblems.LongPassage(one.Number))),
        Warn("The short answer is short.", it => If(it.Record.ShortAnswer.Length > LongestAnswer, PublicationProblems.LongShortAnswer)),
        Warn("When the claim was made is known.", it => If(Blank(it.Record.Article.Date), PublicationProblems.NoClaimDate)),
        Warn("The newsroom has a public address.", it => If(it.OwnHosts.Count == 0, PublicationProblems.NoPublisherAddress)),
        Warn("The newsroom says how it corrects itself.", it => If(!it.HasCorrectionsPolicy, PublicationProblems.NoCorrectionsPolicy)),
    ];

    /// <summary>Every check with what it found, those that are met too.</summary>
    public static IReadOnlyList<CheckResult> Results(PublicationCase it) =>
        [.. All.Select(check => new CheckResult(check.Words, check.Blocks, [.. check.Find(it)]))];

    /// <summary>Everything the checks find; empty when the verdict is fit to go up.</summary>
    public static IReadOnlyList<CheckFinding> Check(PublicationCase it) =>
        [.. All.SelectMany(check => check.Find(it).Select(problem => new CheckFinding(problem, check.Blocks)))];

    private static PublicationCheck Block(string words, Func<PublicationCase, IEnumerable<Problem>> find) => new(words, true, find);

    private static PublicationCheck Warn(string words, Func<PublicationCase, IEnumerable<Problem>> find) => new(words, false, find);

    private static IEnumerable<Problem> If(bool wrong, Problem problem) => wrong ? [problem] : [];

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    private static IEnumerable<Problem> SummaryFaults(PublicationCase it)
    {
        var summary = it.Record.Summary;
        if (Blank(summary)) yield return PublicationProblems.NoSummary;
        if (new StringInfo(summary).LengthInTextElements > VerdictContent.MostSummary) yield return PublicationProblems.LongSummary;
        if (it.Record.Rating is { } rating && Says(summary, rating.Word)) yield return PublicationProblems.RatingInSummary(rating.Word);
    }

    private static bool Says(string text, string word) =>
        Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static IEnumerable<Problem> EvidenceFaults(PublicationCase it)
    {
        if (it.Record.Evidence.Count == 0) yield return PublicationProblems.NoEvidence;
        foreach (var one in it.Record.Evidence.Where(one => Blank(one.Passage))) yield return EvidenceProblems.NoPassage(one.Number);
        foreach (var one in it.Record.Evidence.Where(one => one.Passage.Length > Evidence.MostCharacters)) yield return EvidenceProblems.PassageTooLong(one.Number);
        foreach (var fault in it.Record.Evidence.Select(one => EvidenceChecks.DayFault(one.Number, one.ReadOn, it.Today)).OfType<Problem>()) yield return fault;
    }

    private static IEnumerable<Problem> MarkFaults(PublicationCase it) =>
        EvidenceChecks.MarkFaults(MarkedText(it), it.Record.Evidence.Select(one => one.Number)).Select(fault => fault.At(nameof(VerdictContent.Explanation)));

    private static string MarkedText(PublicationCase it) => it.Record.Explanation + " " + it.Record.ShortAnswer;

    private static IEnumerable<Problem> UncitedFaults(PublicationCase it) =>
        it.Record.Evidence.Select(one => one.Number).Except(Coverage.MarksIn(MarkedText(it)))
            .Select(PublicationProblems.Uncited);

    private static IEnumerable<Problem> RatingFaults(PublicationCase it)
    {
        if (it.Record.Rating is not { } rating) yield break;
        if (Blank(rating.Definition)) yield return PublicationProblems.UndefinedRating;
        if (rating.Number is null && (rating.Best ?? rating.Worst) is not null) yield return PublicationProblems.NumbersOffTheScale;
        if (rating.Number is { } number && !(rating.Worst >= 1 && rating.Worst < rating.Best && number >= rating.Worst && number <= rating.Best))
            yield return PublicationProblems.NumbersOutOfOrder;
    }

    private static IEnumerable<Problem> LinkFaults(PublicationCase it)
    {
        foreach (var one in it.Record.Evidence.Where(one => one.Address is { Length: > 0 } address && !WebLinks.IsWeb(address)))
            yield return PublicationProblems.UnsafeAddress(one.Number);
        foreach (var link in WebLinks.UnsafeIn(it.Record.Explanation + "\n\n" + it.Record.ShortAnswer)) yield return PublicationProblems.UnsafeLink(link);
        if (it.Record.Article.Address is { Length: > 0 } article && !WebLinks.IsWeb(article)) yield return PublicationProblems.UnsafeArticle;
    }

    private static bool IsOwn(PublicationCase it) =>
        Uri.TryCreate(it.Record.Article.Address, UriKind.Absolute, out var address)
        && it.OwnHosts.Any(host => address.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
            || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<int> Cited(PublicationCase it, IReadOnlyList<int> numbers) => it.Record.Evidence.Select(one => one.Number).Intersect(numbers);

    private static int ExhibitsOf(PublicationCase it) => it.Record.Evidence.Select(one => one.ExhibitId).Distinct().Count();
}
