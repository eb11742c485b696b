using System.Globalization;

namespace FactCheck.Web.Shell.Http;

/// <summary>
/// Reads what stands in a page's address. The framework ends a page whose address it cannot read; here, as in readers' lists
/// (<see cref="QueryFilters"/>), what cannot be read asks for nothing.
/// </summary>
public static class FromAddress
{
    /// <summary>True for <c>true</c> in any case, false for everything else.</summary>
    public static bool Flag(string? value) => bool.TryParse(value, out var flag) && flag;

    /// <summary>An id; null when it is none.</summary>
    public static Guid? Id(string? value) => Guid.TryParse(value, out var id) ? id : null;

    /// <summary>A whole number from 1; null when it is none.</summary>
    public static int? Number(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>A place in an order of numbers from 1; null when it is none.</summary>
    public static long? Place(string? value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : null;
}
