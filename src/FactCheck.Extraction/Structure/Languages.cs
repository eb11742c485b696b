using System.Collections.Frozen;
using System.Text;

namespace FactCheck.Extraction.Structure;

/// <summary>Tells the language of a text by its script and its commonest small words.</summary>
internal static class Languages
{
    /// <summary>What is answered when it cannot be told.</summary>
    public const string Unknown = "und";

    private const int Sample = 20_000;
    private const int LongestWord = 24;

    // By how many small words another language must lead English in a line: one is soon a name's ("La Paz", "de Boer").
    private const int Lead = 2;

    // The commonest words of each language that are rare in the others. English has some more at its end that others write the same way
    // ("a", "to do", "UN", "al-", the s of "Holm's"): unless it gets them too, two of them make a short English line Czech or French.
    private static readonly (string Tag, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words)[] Small =
    [
        Of("en", "the of and to that was is for with as his her at by from they this have had were are be which not said has it who will their been but an or its would after than he she when we our there what more about on in a i s t do no so me come men am un al"),
        Of("de", "der die und das ist nicht ein eine mit auf für von den dem des sich auch wird haben sind wurde nach bei einer einen wie im zu am als dass er"),
        Of("fr", "le les des est et une dans pour que qui pas sur au par avec sont ce il la du ne plus aux cette ont été mais ou un se leur a l d qu"),
        Of("es", "el los las del que una por con para es se en su como más pero fue ha lo al sus este son entre está la de y"),
        Of("it", "il di che è per una con sono del della non gli nel anche alla dei le si dal più come ha ma delle questo un l"),
        Of("pt", "o os as do da em um uma não para com por que se dos das mais foi ao pelo também são é na no ele a"),
        Of("nl", "het een van en dat niet zijn voor met op is te aan er ook als maar bij door worden naar heeft deze ze wordt"),
        Of("sv", "och att det som en på är för med inte av till den har ett om var från men sig kan ska"),
        Of("da", "og at det en på er for med ikke af til den har et om var fra men sig kan skal blev også"),
        Of("pl", "i w na nie się że do jest z to jak przez po od ale za są był oraz dla jego"),
        Of("tr", "ve bir bu için ile da de olarak olan daha çok gibi sonra kadar ancak değil oldu"),
        Of("id", "yang dan di dengan untuk pada dari ini itu tidak akan dalam adalah juga oleh sebagai telah"),
        Of("ro", "și de la în că nu este un cu pe care din pentru mai au fost sunt sau"),
        Of("cs", "a se v na je že s z o do i to jako za by pro jsou ale při byl"),
        Of("hu", "a az és hogy nem is egy ez volt van meg csak már mint de"),
        Of("fi", "ja on ei että se oli hän mutta myös kun ovat joka tai"),
    ];

    /// <summary>The language's BCP 47 tag.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var head = text.Length > Sample ? text[..Sample] : text;
        return ByScript(head) ?? BySmallWords(head);
    }

    /// <summary>True when a stretch of an article in <paramref name="language"/> is plainly in another language.</summary>
    public static bool IsForeign(ReadOnlySpan<char> text, string language)
    {
        var head = text.Length > Sample ? text[..Sample] : text;
        if (ByScript(head) is { } script) return script != Unknown && script != language;
        Span<int> hits = stackalloc int[Small.Length];
        Count(head, hits, out _, out _);
        var (best, own) = (0, 0);
        for (var i = 0; i < hits.Length; i++)
        {
            best = Math.Max(best, hits[i]);
            if (Small[i].Tag == language) own = hits[i];
        }

        return best >= 4 && best > 2 * own;
    }

    /// <summary>The language that a line speaks for; null when it holds too little to tell. Also whether another language's words stand in it.</summary>
    public static (string? Tag, bool IsMixed) Vote(ReadOnlySpan<char> text)
    {
        var head = text.Length > Sample ? text[..Sample] : text;
        if (ByScript(head) is { } script) return (script == Unknown ? null : script, false);
        Span<int> hits = stackalloc int[Small.Length];
        Count(head, hits, out var words, out _);
        var (best, second) = (0, -1);
        for (var i = 1; i < hits.Length; i++) if (hits[i] > hits[best]) best = i;
        for (var i = 0; i < hits.Length; i++) if (i != best && (second < 0 || hits[i] > hits[second])) second = i;
        var isTold = hits[best] >= 2 && hits[best] * 100 >= words * 12 && (best == 0 ? hits[second] < hits[0] : hits[best] >= hits[0] + Lead);
        return (isTold ? Small[best].Tag : null, hits[second] >= 4 && (best != 0 || hits[second] * 3 > hits[0]));
    }

    private static (string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>) Of(string tag, string words) =>
        (tag, words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[12];
        counts.Clear();
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            letters++;
            counts[ScriptOf(rune.Value)]++;
        }

        if (letters == 0) return Unknown;
        var top = 0;
        for (var i = 1; i < 11; i++) if (counts[i] > counts[top]) top = i;
        if (counts[7] * 10 > letters) return "ja";
        return top switch
        {
            0 => null,
            1 => "el",
            2 => text.IndexOfAny("іїєґІЇЄҐ") >= 0 ? "uk" : "ru",
            3 => "he",
            4 => text.IndexOfAny("پچژگ") >= 0 ? "fa" : "ar",
            5 => "hi",
            6 => "th",
            8 => "ko",
            9 => "zh",
            _ => Unknown,
        };
    }

    private static int ScriptOf(int rune) => rune switch
    {
        < 0x250 or (>= 0x1E00 and < 0x1F00) => 0,
        (>= 0x370 and < 0x400) or (>= 0x1F00 and < 0x2000) => 1,
        >= 0x400 and < 0x530 => 2,
        >= 0x590 and < 0x600 => 3,
        >= 0x600 and < 0x780 => 4,
        >= 0x900 and < 0x980 => 5,
        >= 0xE00 and < 0xE80 => 6,
        >= 0x3040 and < 0x3100 => 7,
        >= 0xAC00 and < 0xD7B0 => 8,
        >= 0x4E00 and < 0xA000 => 9,
        _ => 10,
    };

    private static string BySmallWords(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[Small.Length];
        Count(text, hits, out var words, out var foreign);
        var best = 0;
        for (var i = 1; i < hits.Length; i++) if (hits[i] > hits[best]) best = i;
        // A sentence of three words may hold no small word at all: plain letters are taken for English.
        if (words < 15 && hits[best] <= 1) return foreign * 20 <= text.Length && HasWords(text) ? "en" : Unknown;
        return hits[best] * 100 < words * 8 ? Unknown : Small[best].Tag;
    }

    private static void Count(ReadOnlySpan<char> text, Span<int> hits, out int words, out int foreign)
    {
        hits.Clear();
        (words, foreign) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) if (text[at++] > 127) foreign++;
            words++;
            if (at - start > LongestWord) continue;
            for (var i = 0; i < Small.Length; i++) if (Small[i].Words.Contains(text[start..at])) hits[i]++;
        }
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        var vowels = 0;
        foreach (var c in text) if (c is 'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U') vowels++;
        return text.Length < 400 && Lines.CountWords(text) >= 2 && vowels * 8 > text.Length;
    }
}
