using System.Text.RegularExpressions;

namespace FactCheck.Domain.Verdicts;

/// <summary>Which links a public page may carry: <c>http</c> and <c>https</c>, and <c>mailto</c> in running text.</summary>
public static class WebLinks
{
    private const RegexOptions Safe = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // Inline links and images, autolinks, and link definitions of Markdown (CommonMark 0.31 §6.3, §6.5, §4.7).
    private static readonly Regex Targets = new(@"\]\(\s*<?([^)\s>]+)|<([A-Za-z][A-Za-z0-9+.\-]{1,31}:[^>\s]*)>|\]:\s*<?([^\s>]+)", Safe);

    /// <summary>True for an absolute address on the web.</summary>
    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;

    /// <summary>The link targets of a Markdown text that no public page may carry, as they stand there.</summary>
    public static IReadOnlyList<string> UnsafeIn(string markdown) =>
        [.. Targets.Matches(markdown)
            .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value)
            .Where(target => !IsWeb(target) && !target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            .Distinct()];
}
