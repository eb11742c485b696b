using System.Text.RegularExpressions;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Structure;

/// <summary>Reads who wrote and who published an article: "By Jane Doe, Daily Planet", "By X News Agency", "Source: X", "TOWN (Agency) -".</summary>
internal static partial class Bylines
{
    private const int LongestLine = 160;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?i:by|written by|story by|text by|author|reported by|words by)\s*:?\s+(?<who>\p{Lu}[\p{L}.'’-]*(\s+(\p{L}[\p{L}.'’-]*|and|&|,)){0,9}?)(\s*[,|–—/(-]\s*(?<rest>[^|]{2,80}?))?\s*[|)]?\s*$", Plain)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?i:source|via|from|publisher|courtesy of|first published (in|on|by)|originally published (in|on|by|at))\s*:?\s+(?<who>(?i:the\s+)?\p{Lu}[^:|]{1,60}?)\.?$", Plain)]
    private static partial Regex Source();

    [GeneratedRegex(@"\b(News|Agency|Press|Times|Post|Daily|Tribune|Herald|Gazette|Journal|Guardian|Reuters|AFP|AP|UPI|BBC|CNN|NPR|Xinhua|Bloomberg|Telegraph|Chronicle|Observer|Standard|Mirror|Sun|Star|Globe|Today|Online|Network|Media|Wire|Bulletin|Radio|TV|Television|Broadcasting|Magazine|Review|Examiner|Inquirer|Sentinel|Courier|Record|Register|Dispatch|Ledger)\b", Plain)]
    private static partial Regex OutletWord();

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{Lu} .'’/-]{1,40}(,\s*\p{Lu}[\p{L} .]{1,30}){0,2}(,?\s*((Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(,\s*\d{4})?|\d{1,2}\s+(Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(,?\s*\d{4})?))?,?)\s*(\((?<who>[\p{L} ./&-]{2,40})\))?\s*([-–—]+|:)\s*(?=[""“'‘\p{Lu}\d])", Plain)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(\d{1,2}[:.]\d{2}(\s?[ap]\.?m\.?)?(\s+(GMT|BST|EST|EDT|ET|PT|UTC|CET|CEST|IST))?|\d+[mh] ago)\s*[-–—:|]?\s+(?=[""“'‘\p{Lu}\d])", Plain)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^([-–—*•·▪►●‣]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)", Plain)]
    private static partial Regex Bullet();

    /// <summary>Author and outlet of a byline; nothing when the line is none.</summary>
    public static (Span? Author, Span? Outlet)? Read(string text, Line line)
    {
        if (line.End - line.Start > LongestLine) return null;
        var words = text[line.Start..line.End];
        if (By().Match(words) is { Success: true } by && !Lines.EndsSentence(words.AsSpan().TrimEnd('.')))
        {
            var who = Where(by.Groups["who"], line.Start);
            var rest = by.Groups["rest"].Success ? Where(by.Groups["rest"], line.Start) : (Span?)null;
            if (OutletWord().IsMatch(who.In(text))) return (null, who);
            return (who, rest is { } r && OutletWord().IsMatch(r.In(text)) ? r : null);
        }

        return Source().Match(words) is { Success: true } source && Lines.CountWords(source.Groups["who"].ValueSpan) <= 8 ? (null, Where(source.Groups["who"], line.Start)) : null;
    }

    /// <summary>Where a block's own words begin: after dateline, time stamp and bullet. The agency in the dateline's brackets, if any.</summary>
    public static (int Start, Span? Outlet) SkipLead(string text, int start, int end)
    {
        var head = text[start..Math.Min(end, start + 160)];
        if (Bullet().Match(head) is { Success: true } bullet) return (start + bullet.Length, null);
        if (Stamp().Match(head) is { Success: true } stamp) return (start + stamp.Length, null);
        var dateline = Dateline().Match(head);
        if (!dateline.Success || dateline.Length >= end - start) return (start, null);
        var who = dateline.Groups["who"];
        // "MALIKI: We will" is a speaker, not a place.
        if (!who.Success && head.AsSpan(0, dateline.Length).TrimEnd().EndsWith(":")) return (start, null);
        return (start + dateline.Length, who.Success ? Where(who, start) : null);
    }

    /// <summary>True for a line that opens with a time of day: an entry of a live blog.</summary>
    public static bool HasStamp(string text, Line line) => Stamp().IsMatch(text[line.Start..Math.Min(line.End, line.Start + 40)]);

    /// <summary>True for a line that says only how long ago something was: "12 minutes ago", "5m ago".</summary>
    public static bool IsAgo(ReadOnlySpan<char> line) => line.Length < 20 && line.EndsWith(" ago") && char.IsAsciiDigit(line[0]);

    /// <summary>True for an item of a list.</summary>
    public static bool HasBullet(ReadOnlySpan<char> line) => Bullet().IsMatch(line);

    private static Span Where(Group group, int start) => new(start + group.Index, start + group.Index + group.Length);
}
