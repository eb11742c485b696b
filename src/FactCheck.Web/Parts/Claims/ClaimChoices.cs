using FactCheck.Domain.Claims;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Forms;

namespace FactCheck.Web.Parts.Claims;

/// <summary>What forms about claims offer to choose from, in the desk's words.</summary>
public static class ClaimChoices
{
    /// <summary>Why a claim is put aside.</summary>
    public static IReadOnlyList<Choice> Dismissals { get; } =
    [
        new(nameof(DismissalReason.NotAClaim), "not a claim: nothing is asserted"),
        new(nameof(DismissalReason.NotCheckable), "not checkable"),
        new(nameof(DismissalReason.Opinion), "an opinion"),
        new(nameof(DismissalReason.Trivial), "trivial: nobody would ask"),
        new(nameof(DismissalReason.NotOurs), "not ours to check"),
        new(nameof(DismissalReason.Duplicate), "another claim says the same"),
    ];

    /// <summary>Why it was put aside, in a word or two.</summary>
    public static string Word(DismissalReason? reason) => Dismissals.FirstOrDefault(choice => choice.Value == reason?.ToString())?.Text.Split(':')[0] ?? "dismissed";

    /// <summary>How soon.</summary>
    public static IReadOnlyList<Choice> Priorities { get; } =
    [
        new(nameof(Priority.Urgent), "urgent: now"),
        new(nameof(Priority.High), "high: before the others"),
        new(nameof(Priority.Normal), "normal: in its turn"),
        new(nameof(Priority.Low), "low: when there is time"),
    ];

    /// <summary>What sort of statement.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(ClaimKind.Fact), "fact"),
        new(nameof(ClaimKind.Figure), "figure"),
        new(nameof(ClaimKind.Cause), "cause"),
        new(nameof(ClaimKind.Prediction), "prediction"),
        new(nameof(ClaimKind.Promise), "promise"),
        new(nameof(ClaimKind.Opinion), "opinion"),
        new(nameof(ClaimKind.Call), "call for action"),
    ];

    /// <summary>What sort of statement it is, in a word.</summary>
    public static string Word(ClaimKind kind) => Kinds.First(choice => choice.Value == kind.ToString()).Text;

    /// <summary>How soon, in a word.</summary>
    public static string Word(Priority priority) => Priorities.First(choice => choice.Value == priority.ToString()).Text.Split(':')[0];

    /// <summary>Queues, each with how many ratings it asks for.</summary>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<QueueChoice> queues) =>
        [.. queues.Select(queue => new Choice(queue.Id.ToString(), $"{queue.Name} ({(queue.Seats == 1 ? "one rating" : $"{queue.Seats} ratings")})"))];

    /// <summary>People, by name.</summary>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<PersonChoice> people) => [.. people.Select(person => new Choice(person.Id.ToString(), person.Name))];
}
