using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Verdicts;

/// <summary>
/// The words of readers' search: what a listing says, folded, and one made-up word for each thing that lists are filtered by. A
/// filter is then one more word to look for, and a filtered search finds what is there however common its words are.
/// </summary>
public static class ListingWords
{
    /// <summary>What every made-up word begins with; no spelling is suggested from such words.</summary>
    public const string Mark = "zz";

    private const int MarkLength = 14;

    /// <summary>The word for a rating.</summary>
    public static string Rating(string code) => Of('r', code);

    /// <summary>The word for a speaker.</summary>
    public static string Speaker(Guid id) => Of('s', id.ToString("N"));

    /// <summary>The word for an outlet, by its folded name.</summary>
    public static string Outlet(string foldedName) => Of('o', foldedName);

    /// <summary>The word for a topic.</summary>
    public static string Topic(Guid id) => Of('t', id.ToString("N"));

    internal static string Of(Listing listing, VerdictRecord record, IEnumerable<string> topics)
    {
        var said = string.Join(' ', record.Speakers.Select(one => one.Name).Prepend(record.ShortAnswer).Prepend(record.Summary).Prepend(record.Wording).Concat(topics));
        var filters = new List<string>();
        if (listing.RatingCode is { } rating) filters.Add(Rating(rating));
        if (listing.OutletKey is { } outlet) filters.Add(Outlet(outlet));
        filters.AddRange(listing.Speakers.Select(one => one.SpeakerId).OfType<Guid>().Select(Speaker));
        filters.AddRange(listing.Topics.Select(one => Topic(one.TopicId)));
        var words = Folding.Fold(said).Split(' ').Where(word => !word.StartsWith(Mark, StringComparison.Ordinal));
        return string.Join(' ', words.Concat(filters.Distinct()));
    }

    private static string Of(char kind, string value) => $"{Mark}{kind}{Hashing.Sha256(value)[..MarkLength]}";
}
