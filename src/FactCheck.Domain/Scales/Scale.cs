using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Scales;

/// <summary>How a rating is drawn beside its word; never by colour alone.</summary>
public enum RatingShape
{
    /// <summary>A full disc.</summary>
    Full,

    /// <summary>Three quarters of a disc.</summary>
    ThreeQuarters,

    /// <summary>Half a disc.</summary>
    Half,

    /// <summary>A quarter of a disc.</summary>
    Quarter,

    /// <summary>An empty disc.</summary>
    Empty,

    /// <summary>A question mark: off the scale.</summary>
    Question,

    /// <summary>A stroke: off the scale.</summary>
    Stroke,
}

/// <summary>The tone of a rating's colour; the stylesheet has one token for each.</summary>
public enum RatingTone
{
    /// <summary>True.</summary>
    Good,

    /// <summary>Rather true.</summary>
    Fair,

    /// <summary>In between.</summary>
    Mixed,

    /// <summary>Rather false.</summary>
    Poor,

    /// <summary>False.</summary>
    Bad,

    /// <summary>Off the scale.</summary>
    Neutral,
}

/// <summary>One of the desk's words for "is it true?".</summary>
/// <param name="Code">Short and stable within its scale, 1–40 of <c>a–z 0–9 -</c>, as it stands in addresses: <c>mostly-true</c>.</param>
/// <param name="Word">The word that is shown.</param>
/// <param name="Definition">What it means, in one or two sentences, shown to reviewers and readers.</param>
/// <param name="Number">Its place on the scale, from 1; nearer the highest is more true. Null off the scale.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Tone">Its tone.</param>
public sealed record Rating(string Code, string Word, string Definition, int? Number, RatingShape Shape, RatingTone Tone)
{
    /// <summary>True for a rating with a number.</summary>
    public bool IsOnScale => Number is not null;

    /// <summary>Longest code.</summary>
    public const int LongestCode = 40;

    /// <summary>Longest word, in UTF-16 code units.</summary>
    public const int LongestWord = 60;

    /// <summary>Longest definition, in UTF-16 code units.</summary>
    public const int LongestDefinition = 500;

    /// <summary>True when nothing of it is missing.</summary>
    public bool IsSaid() => !string.IsNullOrWhiteSpace(Code) && !string.IsNullOrWhiteSpace(Word) && !string.IsNullOrWhiteSpace(Definition);

    /// <summary>True when everything of it can be kept and drawn: its code, the length of its words, its shape and tone.</summary>
    public bool Fits() => Code.Length <= LongestCode && Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && Word.Length <= LongestWord && Definition.Length <= LongestDefinition && Enum.IsDefined(Shape) && Enum.IsDefined(Tone);
}

/// <summary>The ratings of a scale as they were for a while, in the order they are offered. Never changed: a change makes the next version.</summary>
public sealed class ScaleVersion
{
    private ScaleVersion()
    {
    }

    /// <summary>Of which scale.</summary>
    public Guid ScaleId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>In the order they are offered.</summary>
    public IReadOnlyList<Rating> Ratings { get; private set; } = [];

    /// <summary>BCP 47 tag of words and definitions.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The rating of this code; null when the version has none.</summary>
    public Rating? Find(string? code) => Ratings.FirstOrDefault(r => r.Code == code);

    /// <summary>The highest number, which means true; null when everything is off the scale.</summary>
    public int? Best => Ratings.Max(r => r.Number);

    internal static ScaleVersion Of(Guid scaleId, int number, IReadOnlyList<Rating> ratings, string language, DateTimeOffset at) =>
        new() { ScaleId = scaleId, Number = number, Ratings = [.. ratings], Language = language, MadeAt = at.Cut() };
}

/// <summary>A rating scale: the desk's own words, in numbered versions.</summary>
public sealed class Scale : IAnnounce
{
    /// <summary>Most ratings of one scale: they are chosen with the keys 1–9.</summary>
    public const int MostRatings = 9;

    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int LongestName = 100;

    private readonly List<ScaleVersion> versions = [];
    private readonly List<Announcement> announcements = [];

    private Scale()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>What the desk calls it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Number of the newest version.</summary>
    public int CurrentNumber { get; private set; }

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<ScaleVersion> Versions => versions;

    /// <summary>The newest version; needs <see cref="Versions"/> to be loaded.</summary>
    public ScaleVersion Current => versions.Single(v => v.Number == CurrentNumber);

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>A new scale and its first version. Refuses what <see cref="Check"/> refuses.</summary>
    public static Outcome<Scale> Of(string name, IReadOnlyList<Rating> ratings, string language, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(name)) return ScaleProblems.NameMissing;
        if (name.Trim().Length > LongestName) return ScaleProblems.LongName;
        if (Check(ratings, language) is { Count: > 0 } problems) return Outcome<Scale>.Refused(problems);
        var scale = new Scale { Id = Guid.CreateVersion7(), Name = name.Trim() };
        scale.Next(ratings, language, at);
        return scale;
    }

    /// <summary>The next version. Rounds that run keep theirs, and so does what was published.</summary>
    public Outcome Revise(IReadOnlyList<Rating> ratings, string language, DateTimeOffset at)
    {
        if (Check(ratings, language) is { Count: > 0 } problems) return Outcome.Refused(problems);
        Next(ratings, language, at);
        return Outcome.Done;
    }

    /// <summary>What is wrong with these ratings: two at least, on the scale numbered 1 to n, codes and words unlike, each defined.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<Rating> ratings, string language)
    {
        if (!ratings.All(r => r.IsSaid())) return [ScaleProblems.Undefined];
        var problems = new List<Problem>();
        var numbers = ratings.Where(r => r.IsOnScale).Select(r => r.Number!.Value).Order().ToList();
        if (ratings.Count is < 2 or > MostRatings) problems.Add(ScaleProblems.TooFew);
        if (numbers.Count == 1 || !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count))) problems.Add(ScaleProblems.Numbers);
        if (Double(ratings.Select(r => r.Code)) || Double(ratings.Select(r => Folding.Fold(r.Word)))) problems.Add(ScaleProblems.Same);
        if (!ratings.All(r => r.Fits())) problems.Add(ScaleProblems.LongWords);
        if (!Languages.IsTag(language)) problems.Add(ArticleProblems.NoLanguage);
        return problems;
    }

    private void Next(IReadOnlyList<Rating> ratings, string language, DateTimeOffset at)
    {
        CurrentNumber++;
        versions.Add(ScaleVersion.Of(Id, CurrentNumber, ratings, language, at));
        announcements.Add(new Announcement("scale", Id, "revise", at.Cut()));
    }

    private static bool Double(IEnumerable<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return !texts.All(seen.Add);
    }
}

/// <summary>Why a scale is refused.</summary>
public static class ScaleProblems
{
    /// <summary>No such scale.</summary>
    public static readonly Problem NotThere = new("scale.not-there", "There is no such rating scale. Choose one of the list.");

    /// <summary>Revised since the form was opened.</summary>
    public static readonly Problem MovedOn = new("scale.moved-on", "Somebody else made a version meanwhile. Your fields are as you left them: compare, and save again to make yours the next one.");

    /// <summary>Overlong name.</summary>
    public static readonly Problem LongName = new("scale.long-name", "The name is longer than 100 characters.", "Name");

    /// <summary>Overlong words, or a code that cannot stand in an address.</summary>
    public static readonly Problem LongWords = new("scale.long-words", "Codes have 1 to 40 of the characters a–z, 0–9 and -, because they stand in addresses. Words have at most 60 characters, definitions 500.", "Ratings");

    /// <summary>No name.</summary>
    public static readonly Problem NameMissing = new("scale.name-missing", "Give the scale a name.", "Name");

    /// <summary>Nothing to choose between, or too much.</summary>
    public static readonly Problem TooFew = new("scale.too-few", "A scale has from two to nine ratings.", "Ratings");

    /// <summary>Numbers with gaps.</summary>
    public static readonly Problem Numbers = new("scale.numbers", "Number the ratings on the scale 1, 2, 3 … without gaps, at least two of them; those off the scale have no number.", "Ratings");

    /// <summary>Two alike.</summary>
    public static readonly Problem Same = new("scale.same", "Two ratings have the same code or word. Give each its own.", "Ratings");

    /// <summary>A word without a meaning.</summary>
    public static readonly Problem Undefined = new("scale.undefined", "Every rating needs a code, a word and a definition.", "Ratings");
}
