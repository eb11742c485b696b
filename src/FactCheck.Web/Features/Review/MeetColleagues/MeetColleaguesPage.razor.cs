using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Review.MeetColleagues;

/// <summary>Says who else has the claim open. Known to this node alone, in memory.</summary>
public sealed partial class MeetColleaguesPage : IDisposable
{
    /// <summary>What the review page is for: nobody is named there.</summary>
    public const string Rating = "rating";

    private MeetColleaguesView? me;
    private IDisposable? seat;
    private bool gone;
    private (Guid ClaimId, string Doing) sits;

    /// <summary>The claim.</summary>
    [Parameter, EditorRequired] public Guid ClaimId { get; set; }

    /// <summary>What the page is for: <c>rating</c>, <c>reading</c>, <c>judging</c>, <c>writing the verdict</c>, <c>writing a correction</c>.</summary>
    [Parameter, EditorRequired] public string Doing { get; set; } = "";

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private ILiveFeed Live { get; set; } = null!;

    private string? Words
    {
        get
        {
            if (me is null) return null;
            var others = Live.Here(ClaimId).Where(one => one.PersonId != me.PersonId).ToList();
            var named = others.Where(one => one.Doing != Rating).Select(one => one.Doing == "reading" ? one.Name : $"{one.Name} ({one.Doing})").Distinct().ToList();
            if (others.Exists(one => one.Doing == Rating)) named.Add("somebody who is rating");
            return named.Count == 0 ? null : $"Also here: {string.Join(", ", named)}";
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        gone = true;
        seat?.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Only a page that somebody has open counts: one that is drawn for the first time on the server may never be.
        if (sits == (ClaimId, Doing)) return;
        sits = (ClaimId, Doing);
        if (me is null && await Dispatcher.Send(new MeetColleaguesQuery()) is { IsDone: true } answer) me = answer.Value;
        // Whoever left while it was asked has nothing open any more.
        if (me is null || gone) return;
        seat?.Dispose();
        seat = Live.Sit(new Presence(ClaimId, me.PersonId, me.Name, Doing), () => InvokeAsync(StateHasChanged));
        StateHasChanged();
    }
}
