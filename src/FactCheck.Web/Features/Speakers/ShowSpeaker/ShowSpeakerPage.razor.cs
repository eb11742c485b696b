using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Speakers.ShowSpeaker;

/// <summary>A speaker: who it is, and everything they said.</summary>
public sealed partial class ShowSpeakerPage : IDisposable
{
    private Outcome<ShowSpeakerView>? outcome;
    private IDisposable? listening;

    /// <summary>The speaker.</summary>
    [Parameter] public Guid SpeakerId { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() =>
        listening = Live.Listen(news => news.Subject == "speaker" && news.SubjectId == SpeakerId, () => InvokeAsync(Again));

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => Ask();

    private async Task Ask() => outcome = await Dispatcher.Send(new ShowSpeakerQuery(SpeakerId));

    private async Task Again()
    {
        await Ask();
        StateHasChanged();
    }

    private void Merged(Guid into) => Navigation.NavigateTo($"/desk/speakers/{into}");
}
