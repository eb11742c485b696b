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

    /// <summary>Host of an address without a leading <c>www.</c>, in lower case; null when it has none.</summary>
    public static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? (uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host).ToLowerInvariant()
            : null;
}
