using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.MoveHolds;

/// <summary>Shares holds out anew, after a look at what would move.</summary>
public sealed partial class MoveHoldsForm
{
    private readonly HashSet<HoldMove> left = [];
    private IReadOnlyList<Problem> problems = [];

    /// <summary>What is proposed.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ProposedMove> Moves { get; set; } = [];

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private IReadOnlyList<HoldMove> Chosen => [.. Moves.Select(move => move.Move).Where(move => !left.Contains(move))];

    private void Toggle(HoldMove move)
    {
        if (!left.Remove(move)) left.Add(move);
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new MoveHoldsCommand(Chosen));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
