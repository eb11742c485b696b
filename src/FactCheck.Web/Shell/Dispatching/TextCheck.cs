using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>
/// Looks at every text of a request, also inside its lists and parts: no NUL (PostgreSQL cannot keep one), no half of a
/// surrogate pair (no UTF-8 for it), and no longer than <see cref="MayBeLongAttribute"/> says.
/// </summary>
internal static class TextCheck
{
    private const int Deepest = 5;
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Property, int Limit)>> Known = new();

    /// <summary>The problems of all texts, each with the path of its field, as in <c>Evidence[0].Passage</c>.</summary>
    public static IEnumerable<Problem> ProblemsOf(object? request) => Look(request, "", MayBeLongAttribute.Limit, 0);

    private static IEnumerable<Problem> Look(object? value, string path, int limit, int depth) => value switch
    {
        null => [],
        string text => ProblemOf(text, limit) is { } problem ? [problem.At(path)] : [],
        _ when depth >= Deepest => [],
        IDictionary map => map.Values.Cast<object?>().Zip(map.Keys.Cast<object?>())
            .SelectMany(entry => Look(entry.First, $"{path}[{entry.Second}]", limit, depth + 1)),
        byte[] or Stream => [],
        IEnumerable items => items.Cast<object?>().SelectMany((item, at) => Look(item, $"{path}[{at}]", limit, depth + 1)),
        _ => Known.GetOrAdd(value.GetType(), TextsOf)
            .SelectMany(known => Look(known.Property.GetValue(value), Join(path, known.Property.Name), known.Limit, depth + 1)),
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static Problem? ProblemOf(string text, int limit)
    {
        if (text.Length > limit) return DispatchingProblems.TooLong(limit);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0') return DispatchingProblems.BrokenText;
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])) at++;
            else return DispatchingProblems.BrokenText;
        }
        return null;
    }

    private static IReadOnlyList<(PropertyInfo, int)> TextsOf(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) != true) return [];
        // What the engine found are words of a text that was checked when it came in.
        if (type.Namespace.StartsWith("FactCheck.Extraction", StringComparison.Ordinal)) return [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && !p.PropertyType.IsPrimitive)
            .Select(p => (p, p.GetCustomAttribute<MayBeLongAttribute>()?.CodeUnits ?? MayBeLongAttribute.Limit))
            .ToList();
    }
}
