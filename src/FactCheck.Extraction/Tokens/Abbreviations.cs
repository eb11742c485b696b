using System.Collections.Frozen;

namespace FactCheck.Extraction.Tokens;

/// <summary>English abbreviations that keep their full stop, and what may begin a sentence after one.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverFinal = Set(
        "mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt pvt adm brig hon rev fr sr pres supt det insp "
        + "messrs mme mlle vs viz cf st ste ft mt pp ed eds vol fig e.g i.e");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MaybeFinal = Set(
        "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat inc corp co ltd llc bros jr esq etc "
        + "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex "
        + "va vt wash wis wyo ave blvd rd dept univ assn approx est al ph.d a.m p.m u.s u.k u.n d.c");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Set(
        "the a an he she it they we i you in on at but and this that these those his her its their our my there when while if as for "
        + "after before since with according however also not what who how why so to by from one some most many no yet still now then "
        + "mr mrs ms both each another such although though because until despite during even last under over between among");

    /// <summary>A form (without its full stop) that never ends a sentence: titles and the like.</summary>
    public static bool IsNeverFinal(ReadOnlySpan<char> form) => form.Length <= 12 && NeverFinal.Contains(form);

    /// <summary>A form (without its full stop) that may end a sentence or not.</summary>
    public static bool IsMaybeFinal(ReadOnlySpan<char> form) => form.Length <= 12 && MaybeFinal.Contains(form);

    /// <summary>A form that more likely begins a sentence than goes on after an abbreviation.</summary>
    public static bool IsStarter(ReadOnlySpan<char> form) => form.Length <= 12 && Starters.Contains(form);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
