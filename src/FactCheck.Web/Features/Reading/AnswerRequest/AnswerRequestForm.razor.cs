using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.AnswerRequest;

/// <summary>Answers one request.</summary>
public sealed partial class AnswerRequestForm
{
    private static readonly IReadOnlyList<Choice> Results =
    [
        new(nameof(ReaderRequestResult.Corrected), "The verdict was corrected"),
        new(nameof(ReaderRequestResult.Retracted), "The verdict was retracted"),
        new(nameof(ReaderRequestResult.ReplyAdded), "The reply was added"),
        new(nameof(ReaderRequestResult.Stands), "Looked at: the verdict stands"),
        new(nameof(ReaderRequestResult.Taken), "A claim came of it"),
        new(nameof(ReaderRequestResult.Declined), "Not for this desk"),
    ];

    private IReadOnlyList<Problem> problems = [];
    private string? result;
    private string? answer;

    /// <summary>Which request.</summary>
    [Parameter, EditorRequired] public Guid RequestId { get; set; }

    /// <summary>What was asked: it says where the answer is read.</summary>
    [Parameter, EditorRequired] public ReaderRequestKind Kind { get; set; }

    /// <summary>True when the reader left an address.</summary>
    [Parameter] public bool IsAwaited { get; set; }

    /// <summary>Raised at each stroke: true while something is typed in it.</summary>
    [Parameter] public EventCallback<bool> OnTyped { get; set; }

    /// <summary>Raised when it was answered.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private bool IsPublic => Kind != ReaderRequestKind.PleaseCheck;

    private string Where => (IsPublic, IsAwaited) switch
    {
        (true, true) => "It stands on the verdict’s page under “What readers asked”. Then you send it to the reader too.",
        (true, false) => "It stands on the verdict’s page under “What readers asked”. The reader left no address.",
        (false, true) => "It is shown on no page: when it is written, you send it to the reader.",
        (false, false) => "It is shown on no page, and the reader left no address: it stays on the desk.",
    };

    private Task Typed(string? typed)
    {
        answer = typed;
        return OnTyped.InvokeAsync(!string.IsNullOrWhiteSpace(typed));
    }

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new AnswerRequestCommand(RequestId, Enum.TryParse<ReaderRequestResult>(result, out var chosen) ? chosen : null, answer));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
