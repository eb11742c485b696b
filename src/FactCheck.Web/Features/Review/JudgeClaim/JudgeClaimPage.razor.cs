using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.JudgeClaim;

/// <summary>All reviews of a round side by side, where they differ marked, and what an editor can do about it.</summary>
public sealed partial class JudgeClaimPage
{
    private static readonly (Act Act, string Form, string Key, string Words)[] Forms =
    [
        (Act.Adjudicate, "adjudicate", "a", "Settle it"), (Act.AskAgain, "ask", "m", "Ask for one more rating"),
        (Act.Return, "return", "r", "Return reviews"), (Act.Waive, "waive", "w", "Lift who may judge"),
    ];

    private Outcome<JudgeClaimView>? outcome;
    private string open = "";

    /// <summary>The claim's short number.</summary>
    [Parameter] public long Number { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        if (outcome is { IsDone: true } && outcome.Value.Number != Number) (outcome, open) = (null, "");
        return Ask();
    }

    // While a form is open what it stands on stays, whatever news comes: what is typed in it would go with it.
    private async Task Ask()
    {
        var answer = await Dispatcher.Send(new JudgeClaimQuery(Number));
        outcome = answer.IsDone || open.Length == 0 || outcome is not { IsDone: true } ? answer : outcome.Value with { Acts = [], WhyNotAdjudicate = answer.Problems };
    }

    private void Open(string form) => open = open == form ? "" : form;

    private Task Done()
    {
        open = "";
        return Ask();
    }

    private static bool SaidDiffers(JudgeClaimView it) => it.Reviews.Select(review => review.WasItSaid).Distinct().Count() > 1;

    private static bool RatingDiffers(JudgeClaimView it) => it.Reviews.Select(review => review.Rating?.Code).Distinct().Count() > 1;

    private static IReadOnlyList<Choice> Choices(JudgeClaimView it) => [.. it.Reviews.Select(review => new Choice(review.Id.ToString(), review.Writer))];

    private static string FirstWords(JudgeClaimView it, Findings first)
    {
        var rating = it.Ratings.FirstOrDefault(one => one.Code == first.Rating?.Code)?.Word ?? "not rated";
        return first.WasItSaid is { } said ? $"{SaidWords.Of(said).Word.ToLowerInvariant()}; {rating}" : rating;
    }
}
