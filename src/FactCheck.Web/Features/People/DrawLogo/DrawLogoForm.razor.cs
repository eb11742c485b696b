using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace FactCheck.Web.Features.People.DrawLogo;

/// <summary>Gives the newsroom a logo, or takes it away.</summary>
public sealed partial class DrawLogoForm
{
    private const int Heaviest = 200_000;

    private IReadOnlyList<Problem> problems = [];
    private IBrowserFile? file;

    /// <summary>Whether there is one.</summary>
    [Parameter, EditorRequired] public bool HasLogo { get; set; }

    /// <summary>Number of what is said of the newsroom: another one is another picture.</summary>
    [Parameter] public int Number { get; set; }

    /// <summary>Raised when it is done.</summary>
    [Parameter] public EventCallback OnDone { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    private string Described => problems.Count > 0 ? "logo-Logo-hint logo-Logo-problem" : "logo-Logo-hint";

    private void Chosen(InputFileChangeEventArgs args) => file = args.File;

    private async Task Send()
    {
        if (file is null || file.Size > Heaviest)
        {
            problems = [NewsroomProblems.Logo];
            return;
        }

        using var bytes = new MemoryStream();
        await using (var content = file.OpenReadStream(Heaviest)) await content.CopyToAsync(bytes);
        await Finish(new(bytes.ToArray()));
    }

    private Task TakeAway() => Finish(new(null));

    private async Task Finish(DrawLogoCommand command)
    {
        var outcome = await Dispatcher.Send(command);
        problems = outcome.Problems;
        if (outcome.IsDone) await OnDone.InvokeAsync();
    }
}
