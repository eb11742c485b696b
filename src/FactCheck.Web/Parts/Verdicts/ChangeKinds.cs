using FactCheck.Domain.Verdicts;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>What sort of change a next version is, as forms ask for it.</summary>
public static class ChangeKinds
{
    /// <summary>The choices.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        new(nameof(ChangeKind.Correction), "Correction: something was wrong"),
        new(nameof(ChangeKind.Clarification), "Clarification: something could be misunderstood"),
        new(nameof(ChangeKind.Update), "Update: something happened since"),
    ];

    /// <summary>What was chosen; null for nothing yet.</summary>
    public static ChangeKind? Of(string? chosen) => All.Any(one => one.Value == chosen) ? Enum.Parse<ChangeKind>(chosen!) : null;
}
