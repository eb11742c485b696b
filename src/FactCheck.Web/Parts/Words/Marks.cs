using System.Text.RegularExpressions;

namespace FactCheck.Web.Parts.Words;

/// <summary>Marks that lead to evidence, <c>[^3]</c>, where nothing stands that they could lead to: lists, feeds, descriptions.</summary>
public static partial class Marks
{
    /// <summary>The text without its marks.</summary>
    public static string Without(string text) => Mark().Replace(text, "");

    [GeneratedRegex(@"\s*\[\^\d+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
