using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Intake.RespanClaim;

/// <summary>Moves a mention to other words of the same text.</summary>
public sealed partial class RespanClaimForm
{
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<Stretch> stretches = [];

    /// <summary>The article.</summary>
    [Parameter, EditorRequired] public Guid ArticleId { get; set; }

    /// <summary>The mention.</summary>
    [Parameter, EditorRequired] public Guid MentionId { get; set; }

    /// <summary>The article's text.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>Where the claim stands so far.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<Stretch> Content { get; set; } = [];

    /// <summary>What is selected in the text beside.</summary>
    [Parameter] public Stretch? Selection { get; set; }

    /// <summary>Raised when it is saved.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => stretches = Content;

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new RespanClaimCommand(ArticleId, MentionId, stretches));
        problems = [.. outcome.Problems.Select(problem => problem.Field is null ? problem.At("Content") : problem)];
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
