using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.ShowSpeaker;

/// <summary>A speaker: who it is, and everything they said.</summary>
public sealed partial class ShowSpeakerPage
{
    private Outcome<ShowSpeakerView>? outcome;

    /// <summary>The speaker.</summary>
    [Parameter] public Guid SpeakerId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowSpeakerQuery(SpeakerId));

    private void Merged(Guid into) => Navigation.NavigateTo($"/desk/speakers/{into}");
}
