using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.People.ShowNewsroom;

/// <summary>What is said of the newsroom, for administrators.</summary>
public sealed partial class ShowNewsroomPage
{
    private Outcome<ShowNewsroomView>? outcome;
    private bool isSaved;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowNewsroomQuery());

    private async Task Saved()
    {
        isSaved = true;
        await Ask();
    }
}
