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

    /// <summary>Raised when it was answered.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new AnswerRequestCommand(RequestId, Enum.TryParse<ReaderRequestResult>(result, out var chosen) ? chosen : null, answer));
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
