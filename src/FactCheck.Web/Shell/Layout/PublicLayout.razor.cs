using FactCheck.Domain.Newsrooms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell.Layout;

/// <summary>The frame of every page for readers.</summary>
public sealed partial class PublicLayout
{
    // A page that says what broke is sent as it is drawn first, on a database that takes its time: it must have words by then.
    private MastheadView masthead = MastheadView.Unnamed;
    private bool isKnown;

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private KnownMasthead Known { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private TimeZoneInfo Zone => ZoneDays.Zone(masthead.Zone);

    private string Here => masthead.Address is { Length: > 0 } address ? address : Navigation.BaseUri.TrimEnd('/');

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Known.View is { } view)
        {
            (masthead, isKnown) = (view, true);
            return;
        }

        // A page that says what broke must not break on this.
        var outcome = await Dispatcher.Send(new MastheadQuery());
        masthead = outcome.IsDone ? outcome.Value : MastheadView.Unnamed;
    }
}
