using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.ShowClaim;

/// <summary>The hub of a claim: where it stands, what readers see, its story, and every act that this person may do now.</summary>
public sealed partial class ShowClaimPage
{
    // Acts that have a form on this page; the others lead to pages of their own.
    private static readonly Act[] WithForm = [Act.Reword, Act.Reopen, Act.StopReopening, Act.Correct, Act.Retract, Act.Remove];

    // What is done where the reviews stand side by side, and where the verdict is written.
    private static readonly Act[] Judging = [Act.Adjudicate, Act.AskAgain, Act.Return, Act.Waive], Signing = [Act.Write, Act.Publish, Act.Confirm];

    private Outcome<ShowClaimView>? outcome;
    private long? asked;
    private VerdictRecord? up;
    private Act? open;

    /// <summary>The claim's short number.</summary>
    [Parameter] public long Number { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == Number) return;
        (asked, open, outcome, up) = (Number, null, null, null);
        await Ask();
    }

    private static IReadOnlyList<Act> Shown(ShowClaimView claim) => [.. WithForm.Where(claim.Acts.Contains)];

    private static string Words(Act act) => act switch
    {
        Act.Reword => "Reword",
        Act.Reopen => "Reopen",
        Act.StopReopening => "Stop reopening",
        Act.Correct => "Correct the verdict",
        Act.Retract => "Retract",
        _ => "Remove on a legal ground",
    };

    private static string StatusWords(string status) => Enum.TryParse<ClaimStatus>(status, out var known) ? WorkflowTable.Say(known) : status;

    // While a form is open what it stands on stays, whatever news comes: what is typed in it would go with it.
    private async Task Ask()
    {
        var answer = await Dispatcher.Send(new ShowClaimQuery(Number));
        outcome = answer.IsDone || open is null || outcome is not { IsDone: true } ? answer : outcome.Value with { Acts = [] };
        if (outcome.IsDone && (outcome.Value.Up is not null || open is null)) up = outcome.Value.Up;
    }

    private void Toggle(Act act) => open = open == act ? null : act;

    private void Close() => open = null;

    private void Taken() => Navigation.NavigateTo($"/desk/claims/{Number}/review");

    private async Task Done()
    {
        Close();
        await Ask();
    }
}
