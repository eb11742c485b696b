using FactCheck.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell.Live;

/// <summary>
/// Placed on a page, it asks again whenever something happens to what the page shows: <c>&lt;Follow Subjects="claim queue"
/// OnNews="Ask" /&gt;</c> for a list, with <c>Id</c> for one thing. It draws nothing, and what is open or typed on the page stays.
/// </summary>
public sealed class Follow : ComponentBase, IDisposable
{
    private IDisposable? listening;

    /// <summary>The kinds of things that the page shows, in the words of <see cref="Announcement.Subject"/>, with spaces between them.</summary>
    [Parameter, EditorRequired] public string Subjects { get; set; } = "";

    /// <summary>The one thing that it shows; null for all of these kinds.</summary>
    [Parameter] public Guid? Id { get; set; }

    /// <summary>What else must be true of the news; null for nothing.</summary>
    [Parameter] public Func<Announcement, bool>? Where { get; set; }

    /// <summary>Asks the page's query again; then the page is drawn.</summary>
    [Parameter, EditorRequired] public EventCallback OnNews { get; set; }

    [Inject] private ILiveFeed Live { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => listening?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => listening = Live.Listen(Concerns, () => InvokeAsync(OnNews.InvokeAsync));

    /// <inheritdoc />
    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender && Live.WasToldLately(Concerns) ? OnNews.InvokeAsync() : Task.CompletedTask;

    private bool Concerns(Announcement news) =>
        Subjects.Split(' ').Contains(news.Subject) && (Id is null || Id == news.SubjectId) && (Where is null || Where(news));
}
