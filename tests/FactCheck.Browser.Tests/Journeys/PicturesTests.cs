using FactCheck.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Journeys;

/// <summary>
/// The README's pictures of pages that no journey passes in that look. With <c>FACTCHECK_TAKE_PICTURES=true</c> they are written
/// (see <see cref="Pictures"/>); else the pages are looked at all the same.
/// </summary>
public sealed class PicturesTests(Desk desk)
{
    [Fact]
    public async Task The_front_page_and_a_verdict_as_readers_see_them()
    {
        await using var reader = await desk.Visit(new Look(1180, 860));
        await reader.Go("/");
        await reader.Picture("front-page");
        await reader.Go("/search?rating=half-true");
        await reader.Go((await reader.Links("main a[href^='/claims/']"))[0]);
        await reader.Picture("verdict");
        await reader.See(new Look(1180, 860, Dark: true));
        await reader.Picture("verdict-dark");
        await reader.See(new Look(360, 740));
        await reader.Picture("verdict-narrow");
        // A sheet of A4 between its margins, at 96 dots an inch.
        await reader.See(new Look(672, 930));
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await reader.Picture("verdict-print");
    }

    [Fact]
    public async Task Triage_on_a_telephone_in_the_dark()
    {
        await using var editor = await desk.VisitAs("Mara Lindqvist", new Look(360, 740, Dark: true));
        await editor.Go("/desk/triage");
        await editor.Picture("triage-narrow-dark");
    }
}
