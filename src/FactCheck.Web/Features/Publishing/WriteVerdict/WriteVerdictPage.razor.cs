using FactCheck.Domain.Kernel;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Publishing.WriteVerdict;

/// <summary>
/// Where a verdict is written, looked at as readers will see it, and put up. What is typed is kept by the form itself, over HTTP:
/// the page draws the fields once, and asks for preview and checks again after each save.
/// </summary>
public sealed partial class WriteVerdictPage
{
    private Outcome<WriteVerdictView>? outcome;
    private WriteVerdictView? first;
    private IReadOnlyList<string> clashes = [];
    private string? published;

    /// <summary>The claim's short number.</summary>
    [Parameter] public long Number { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (first?.Number == Number) return;
        (first, published) = (null, null);
        await Ask();
    }

    private async Task Ask()
    {
        var asked = await Dispatcher.Send(new WriteVerdictQuery(Number));
        // After the publication the page has nothing to draw: what was there stays, with the way to the verdict on top.
        if (!asked.IsDone && published is not null) return;
        outcome = asked;
        // Published when the page was opened, and opened again since: now there is something to write.
        if (outcome.IsDone && (first is null || (first.Published is not null && outcome.Value.Published is null))) first = outcome.Value;
    }

    private async Task Saved()
    {
        clashes = [];
        await Ask();
    }

    private async Task Clashed(KeptEventArgs args)
    {
        await Ask();
        clashes = args.Fields;
    }

    private async Task Published(string path)
    {
        published = path;
        await Ask();
    }
}
