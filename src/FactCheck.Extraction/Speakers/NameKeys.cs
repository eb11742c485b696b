namespace FactCheck.Extraction.Speakers;

/// <summary>Makes the words of a name comparable: case, apostrophes, the Arabic article and generational suffixes do not count.</summary>
internal static class NameKeys
{
    /// <summary>The keys of a name's words.</summary>
    public static string[] Of(string name)
    {
        var keys = new List<string>();
        foreach (var word in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var key = Of(word.AsSpan());
            if (key.Length > 0 && key is not ("jr" or "sr" or "ii" or "iii" or "iv")) keys.Add(key);
        }

        return [.. keys];
    }

    /// <summary>True when one name may be a form of the other: "Nuri al-Maliki" of "Nouri Kamil al-Maliki"? no; "N. Maliki" of "Nuri al-Maliki", yes.</summary>
    public static bool Fit(string[] shorter, string[] longer)
    {
        if (shorter.Length == 0 || longer.Length == 0 || shorter[^1] != longer[^1]) return false;
        if (shorter.Length == 1 || longer.Length == 1) return true;
        var (a, b) = (shorter[0], longer[0]);
        return a == b || (a.Length == 1 && b[0] == a[0]) || (b.Length == 1 && a[0] == b[0]) || IsNickname(a, b) || Array.IndexOf(longer, a) > 0;
    }

    private static string Of(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        foreach (var c in word)
        {
            if (length == buffer.Length) break;
            if (c is '\'' or '’' or '.' or ',' or '"' or '“' or '”' or '`' or 'ʼ') continue;
            buffer[length++] = char.ToLowerInvariant(c);
        }

        var key = buffer[..length];
        if (key.Length > 4 && (key.StartsWith("al-") || key.StartsWith("el-") || key.StartsWith("ul-"))) key = key[3..];
        return key.ToString();
    }

    private static bool IsNickname(string a, string b) =>
        (a.Length > 2 && b.StartsWith(a, StringComparison.Ordinal)) || (b.Length > 2 && a.StartsWith(b, StringComparison.Ordinal))
        || (a, b) is ("bill", "william") or ("william", "bill") or ("bob", "robert") or ("robert", "bob") or ("mike", "michael") or ("michael", "mike") or ("dick", "richard") or ("jim", "james") or ("james", "jim")
            or ("ted", "edward") or ("tony", "anthony") or ("liz", "elizabeth") or ("kate", "katherine") or ("peggy", "margaret") or ("jack", "john") or ("john", "jack") or ("chuck", "charles") or ("bernie", "bernard");
}
