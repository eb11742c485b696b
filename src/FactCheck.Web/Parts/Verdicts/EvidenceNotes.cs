using FactCheck.Domain.Verdicts;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>What stands beside a mark in an explanation: the passage that it leads to, and whose it is.</summary>
public static class EvidenceNotes
{
    private const int LongestNote = 320;

    /// <summary>The notes, by number.</summary>
    public static IReadOnlyDictionary<int, string> Of(IEnumerable<RecordEvidence> evidence) =>
        evidence.DistinctBy(one => one.Number).ToDictionary(one => one.Number, one => $"“{Short(one.Passage)}” {one.Title}");

    private static string Short(string passage) => passage.Length <= LongestNote ? passage : passage[..(char.IsHighSurrogate(passage[LongestNote - 1]) ? LongestNote - 1 : LongestNote)] + "…";
}
