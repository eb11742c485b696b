using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Shell.Http;

/// <summary>Names of what public pages show, under which they leave the cache.</summary>
public static class PublicTags
{
    /// <summary>Every cached page has it.</summary>
    public const string Everything = "everything";

    /// <summary>Pages that list: home, searches, feeds. They go whenever anything readers can see may have changed.</summary>
    public const string Lists = "lists";

    /// <summary>A page that shows this claim, wherever: its own, its article's, its card. Lists have <see cref="Lists"/>.</summary>
    public static string Claim(Guid id) => $"claim:{id}";

    /// <summary>A page that shows this article.</summary>
    public static string Article(Guid id) => $"article:{id}";

    /// <summary>A page that shows this speaker.</summary>
    public static string Speaker(Guid id) => $"speaker:{id}";

    /// <summary>What leaves the cache when this happened.</summary>
    public static IEnumerable<string> Of(Announcement news) =>
        news.Subject switch
        {
            "newsroom" => [Everything],
            // Nothing that readers see names a colleague.
            "person" => [],
            _ => [$"{news.Subject}:{news.SubjectId}", Lists],
        };
}
