using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>Why an article, or an act on one, is refused.</summary>
public static class ArticleProblems
{
    /// <summary>No such article.</summary>
    public static readonly Problem NotThere = new("article.not-there", "There is no such article. It may have been a wrong link: look in the list of articles.");

    /// <summary>Neither a text file nor an HTML file.</summary>
    public static readonly Problem FileKind = new("article.file-kind", "Only .txt and .html files can be read. Save it as one of these, or paste its text.", "File");

    /// <summary>Nothing but white space.</summary>
    public static readonly Problem Empty = new("article.empty", "There is no text in it. Paste the article's words, or choose another file.");

    /// <summary>More than <see cref="ArticleText.HeaviestBytes"/>.</summary>
    public static readonly Problem TooHeavy = new("article.too-heavy", "It weighs more than 10 MB. Bring in the article's text without pictures and attachments.");

    /// <summary>More than <see cref="ArticleText.LongestText"/>.</summary>
    public static readonly Problem TooLong = new("article.too-long", "The text is longer than 1,000,000 characters. Bring it in as several articles.");

    /// <summary>Any other encoding than UTF-8.</summary>
    public static readonly Problem NotUtf8 = new("article.not-utf8", "The file is not encoded as UTF-8. Save it as UTF-8 and try again.");

    /// <summary>An HTML file that is nested or marked up beyond reason.</summary>
    public static readonly Problem TooTangled = new("article.too-tangled", "The markup of this HTML file is nested too deeply to be read. Copy the article's words and paste them.");

    /// <summary>Contains NUL.</summary>
    public static readonly Problem Binary = new("article.binary", "This is no text file: it contains NUL characters. Choose a .txt or .html file.");

    /// <summary>Contains half of a surrogate pair.</summary>
    public static readonly Problem LoneSurrogate = new("article.lone-surrogate", "The text contains half a character (a lone surrogate). Copy it again from its source.");

    /// <summary>A withdrawn article takes no more changes.</summary>
    public static readonly Problem Withdrawn = new("article.withdrawn", "This article was withdrawn: its text is gone and it takes no more changes.");

    /// <summary>Begun again and again without an end.</summary>
    public static readonly Problem SplitTooOften = new("article.split-too-often",
        "The engine began with this text three times and came to no end. Nothing of it was changed: try again, or add its claims by hand.");

    /// <summary>Withdrawing needs a reason.</summary>
    public static readonly Problem ReasonMissing = new("article.reason-missing", "Say why the article is withdrawn.", "Reason");

    /// <summary>The offsets lie outside of the text, or inside a character.</summary>
    public static readonly Problem SpanOutside = new("article.span-outside", "The selected words do not lie in this article's text. Select them again.");

    /// <summary>A mention stands somewhere.</summary>
    public static readonly Problem SpanMissing = new("article.span-missing", "Select the words of the article in which the claim stands.");

    /// <summary>The mention is not of this article.</summary>
    public static readonly Problem NoSuchMention = new("article.no-such-mention", "This article has no such mention any more. Reload the page.");

    /// <summary>Somebody's words need somebody.</summary>
    public static readonly Problem SpeakerMissing = new("article.speaker-missing", "Name whose words these are, or mark them as the article's own voice.", "Speakers");

    /// <summary>The article's own voice has no speaker.</summary>
    public static readonly Problem OwnVoiceHasNoSpeaker = new("article.own-voice-speaker", "The article's own voice has no speaker. Choose how the words are quoted, or take the speaker away.", "Speakers");

    /// <summary>The title is too long.</summary>
    public static readonly Problem TitleTooLong = new("article.title-too-long", "The title is longer than 500 characters.", "Title");

    /// <summary>The byline is too long.</summary>
    public static readonly Problem BylineTooLong = new("article.byline-too-long", "The byline is longer than 300 characters.", "Byline");

    /// <summary>No BCP 47 tag.</summary>
    public static readonly Problem NoLanguage = new("article.no-language", "This is no language tag. Write one like en, de or pt-BR.", "Language");

    /// <summary>It is not being split.</summary>
    public static readonly Problem NotSplitting = new("article.not-splitting", "This article is not being split now.");

    /// <summary>Splitting again is for articles that failed.</summary>
    public static readonly Problem AlreadySplit = new("article.already-split", "This article was already split into claims.");
}
