using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Addresses;

/// <summary>Addresses on the web that people type in. Only http and https are ever linked to.</summary>
public static class WebAddress
{
    /// <summary>Longest address, in UTF-16 code units.</summary>
    public const int Longest = 2000;

    /// <summary>The address, trimmed, as it was typed. Refuses other schemes than http and https, user names in it, and what is no absolute address.</summary>
    public static Outcome<string> From(string typed)
    {
        var text = typed.Trim();
        if (text.Length > Longest) return AddressProblems.TooLong;
        if (text.Any(char.IsControl) || !Uri.TryCreate(text, UriKind.Absolute, out var uri)) return AddressProblems.NoAddress;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return AddressProblems.Scheme;
        if (uri.UserInfo.Length > 0 || uri.Host.Length == 0) return AddressProblems.NoAddress;
        return text;
    }

    /// <summary>
    /// What two spellings of one address have in common: no scheme, no <c>www.</c>, no fragment, no slash at the end, and no
    /// parameters that only say where a reader came from. Null when it is no address.
    /// </summary>
    public static string? Key(string? address)
    {
        if (Host(address) is not { } host || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var asked = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(one => !OnlySaysFrom(one)).Order(StringComparer.Ordinal);
        var query = string.Join('&', asked);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{(query.Length > 0 ? "?" + query : "")}";
    }

    private static bool OnlySaysFrom(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || parameter.Split('=')[0] is "fbclid" or "gclid" or "mc_cid" or "mc_eid";

    /// <summary>Host of an address without a leading <c>www.</c>, in lower case; null when it has none.</summary>
    public static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? (uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host).ToLowerInvariant()
            : null;
}
