using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Addresses;

/// <summary>Why an address is refused.</summary>
public static class AddressProblems
{
    /// <summary>Not an absolute web address.</summary>
    public static readonly Problem NoAddress = new("address.none", "This is no web address. Write it whole, like https://example.org/page.", "Address");

    /// <summary>Another scheme than http or https.</summary>
    public static readonly Problem Scheme = new("address.scheme", "Only addresses that begin with http:// or https:// are linked to.", "Address");

    /// <summary>Longer than <see cref="WebAddress.Longest"/>.</summary>
    public static readonly Problem TooLong = new("address.too-long", "The address is longer than 2,000 characters.", "Address");

    /// <summary>It leads somewhere already.</summary>
    public static readonly Problem Taken = new("address.taken", "This address was used before and is never used again.");
}
