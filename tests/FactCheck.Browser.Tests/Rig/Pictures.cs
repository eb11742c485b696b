using Microsoft.Playwright;

namespace FactCheck.Browser.Tests.Rig;

/// <summary>
/// The pictures of the README. They are taken by the journeys as they pass, and written only when
/// <c>FACTCHECK_TAKE_PICTURES=true</c>, so that an ordinary test run changes no file of the repository.
/// </summary>
internal static class Pictures
{
    private const string Folder = "docs/screenshots";

    private static bool Wanted { get; } = Environment.GetEnvironmentVariable("FACTCHECK_TAKE_PICTURES") == "true";

    /// <summary>Writes <c>docs/screenshots/{name}.png</c>: the window, or the whole page.</summary>
    public static async Task Keep(IPage page, string name, bool whole)
    {
        if (!Wanted) return;
        Directory.CreateDirectory(Repository.At(Folder));
        await page.ScreenshotAsync(new()
        {
            Path = Repository.At($"{Folder}/{name}.png"),
            FullPage = whole,
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }
}
