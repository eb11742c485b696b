using System.Globalization;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Reviews;

/// <summary>What evidence must be, in a review as in a verdict.</summary>
public static class EvidenceChecks
{
    /// <summary>Marks that lead nowhere, and evidence that nobody could follow.</summary>
    /// <param name="text">Markdown with <c>[^n]</c> marks.</param>
    /// <param name="evidence">What is cited.</param>
    /// <param name="field">The field of the form that the text stands in.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Problem> Check(string text, IReadOnlyList<Evidence> evidence, string field, DateOnly today) =>
    [
        .. MarkFaults(text, evidence.Select(one => one.Number)).Select(fault => fault.At(field)),
        .. evidence.Where(one => string.IsNullOrWhiteSpace(one.Passage)).Select(one => EvidenceProblems.NoPassage(one.Number)),
        .. evidence.Where(one => one.Passage.Length > Evidence.MostCharacters).Select(one => EvidenceProblems.PassageTooLong(one.Number)),
        .. evidence.Select(one => DayFault(one.Number, one.ReadOn, today)).OfType<Problem>(),
    ];

    /// <summary>Marks of a text that lead to no evidence: what is no number, numbers behind which nothing stands, and footnotes that the text brings along itself.</summary>
    public static IEnumerable<Problem> MarkFaults(string text, IEnumerable<int> evidence)
    {
        var there = evidence.Select(MarkOf).ToList();
        var footnotes = Coverage.FootnotesIn(text).Except(there).ToList();
        return [
            .. footnotes.Select(EvidenceProblems.Footnote),
            .. Coverage.UnreadableIn(text).Except(footnotes).Select(EvidenceProblems.NoMark),
            .. Coverage.MarksIn(text).Where(mark => !there.Contains(MarkOf(mark)) && !footnotes.Contains(MarkOf(mark))).Select(EvidenceProblems.NothingBehindMark),
        ];
    }

    private static string MarkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"[^{number}]");

    /// <summary>What is wrong with the day on which a piece of evidence was read; null when nothing is.</summary>
    public static Problem? DayFault(int number, DateOnly? readOn, DateOnly today) =>
        readOn is not { } day ? EvidenceProblems.NoDate(number) : MayBeRead(day, today) ? null : EvidenceProblems.ImpossibleDate(number);

    /// <summary>Whether the desk can have read something on this day: not before there was a web to read, nor after the day that it is anywhere.</summary>
    public static bool MayBeRead(DateOnly day, DateOnly today) => day.Year >= 1990 && day <= today.AddDays(1);
}

/// <summary>Why evidence was refused.</summary>
public static class EvidenceProblems
{
    /// <summary>A mark without evidence.</summary>
    public static Problem NothingBehindMark(int mark) => new("evidence.nothing-behind-mark", Say($"There is no evidence number {mark}: add it, or take the mark [^{mark}] out."));

    /// <summary>No quoted passage.</summary>
    public static Problem NoPassage(int number) => new("evidence.no-passage", Say($"Quote the passage of evidence {number}."), EvidenceFields.NameOf(number));

    /// <summary>Over the limit.</summary>
    public static Problem PassageTooLong(int number) => new("evidence.passage-too-long", Say($"The passage of evidence {number} has more than 5,000 characters. Quote the part that matters."), EvidenceFields.NameOf(number));

    /// <summary>No date of reading.</summary>
    public static Problem NoDate(int number) => new("evidence.no-date", Say($"Say when evidence {number} was read."), EvidenceFields.NameOf(number));

    /// <summary>A day on which nobody can have read it.</summary>
    public static Problem ImpossibleDate(int number) => new("evidence.impossible-date", Say($"Nobody can have read evidence {number} on that day: it lies in the future, or before 1990."), EvidenceFields.NameOf(number));

    /// <summary>A footnote written by hand.</summary>
    public static Problem Footnote(string mark) => new(
        "evidence.footnote", $"“{mark}:” begins a footnote. Footnotes are made of the evidence: add what stands there as evidence, cite it by its number, and take this line out.");

    /// <summary>A mark that is no number.</summary>
    public static Problem NoMark(string mark) => new("evidence.no-mark", $"“{mark}” leads to no evidence: write the number of a piece of evidence, like [^1].");

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
