using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Triage.QueueClaims;

/// <summary>Puts one claim or several into a queue.</summary>
public sealed partial class QueueClaimsForm
{
    private IReadOnlyList<Problem> problems = [];
    private string? queue;
    private string? priority = nameof(Domain.Claims.Priority.Normal);
    private DateOnly? deadline;
    private string? person;

    /// <summary>The claim; left out when <see cref="ClaimIds"/> names several.</summary>
    [Parameter] public Guid? ClaimId { get; set; }

    /// <summary>The claims.</summary>
    [Parameter] public IReadOnlyList<Guid> ClaimIds { get; set; } = [];

    /// <summary>The queues that are open.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<QueueChoice> Queues { get; set; } = [];

    /// <summary>Who rates in them; left out where nobody is given a seat at once.</summary>
    [Parameter] public IReadOnlyList<MemberChoice> Members { get; set; } = [];

    /// <summary>Raised when it is done, with whoever was given a seat of each.</summary>
    [Parameter] public EventCallback<Guid?> OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private IReadOnlyList<Guid> Ids => ClaimId is { } one ? [one] : ClaimIds;

    private string Id => ClaimId is { } one ? $"queue-{one:N}" : "queue-claims";

    private IReadOnlyList<Choice> Raters =>
        [.. Members.Where(member => member.QueueId.ToString() == queue).Select(member => new Choice(member.Id.ToString(), member.Name))];

    /// <inheritdoc />
    protected override void OnParametersSet() => queue ??= Queues.Count > 0 ? Queues[0].Id.ToString() : null;

    private async Task Send()
    {
        var into = Guid.TryParse(queue, out var id) ? id : Guid.Empty;
        Guid? rater = Raters.Any(choice => choice.Value == person) ? Guid.Parse(person!) : null;
        var outcome = await Dispatcher.Send(new QueueClaimsCommand(Ids, into, Enum.Parse<Priority>(priority!), deadline, rater));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync(rater);
    }
}
