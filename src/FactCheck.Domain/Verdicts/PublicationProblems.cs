using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews;

namespace FactCheck.Domain.Verdicts;

/// <summary>What the checks before a publication can find.</summary>
public static class PublicationProblems
{
    /// <summary>No summary.</summary>
    public static readonly Problem NoSummary = new("publication.no-summary", "Write a summary of the claim.", nameof(VerdictContent.Summary));

    /// <summary>Over the limit that the feeds' readers set.</summary>
    public static readonly Problem LongSummary = new("publication.long-summary", "The summary has more than 75 characters. Shorten it.", nameof(VerdictContent.Summary));

    /// <summary>No short answer.</summary>
    public static readonly Problem NoShortAnswer = new("publication.no-short-answer", "Write the short answer: what readers take home.", nameof(VerdictContent.ShortAnswer));

    /// <summary>No explanation.</summary>
    public static readonly Problem NoExplanation = new("publication.no-explanation", "Write the explanation: how the desk knows.", nameof(VerdictContent.Explanation));

    /// <summary>No evidence.</summary>
    public static readonly Problem NoEvidence = new("publication.no-evidence", "Cite at least one exhibit, with its passage and the day it was read.", nameof(VerdictContent.Evidence));

    /// <summary>A speaker is only the engine's suggestion.</summary>
    public static readonly Problem SpeakerUnconfirmed = new("publication.speaker-unconfirmed", "The speaker was found by the engine and nobody has confirmed it. Confirm or correct the speaker on the article's page.");

    /// <summary>Neither address nor outlet.</summary>
    public static readonly Problem NoWhere = new("publication.no-where", "Readers could not find where the claim was made: give the article an address or an outlet.");

    /// <summary>The claim is ours.</summary>
    public static readonly Problem OwnSite = new("publication.own-site", "The article stands on our own site. A claim must come from outside.");

    /// <summary>No definition.</summary>
    public static readonly Problem UndefinedRating = new("publication.undefined-rating", "The rating has no definition. Define it on its scale.");

    /// <summary>The numbers do not make a scale.</summary>
    public static readonly Problem NumbersOutOfOrder = new("publication.numbers-out-of-order", "The rating's number must lie between the scale's worst (at least 1) and its best. Correct the scale.");

    /// <summary>Off the scale with numbers.</summary>
    public static readonly Problem NumbersOffTheScale = new("publication.numbers-off-the-scale", "The rating is off the scale and must carry no numbers. Correct the scale.");

    /// <summary>No rating.</summary>
    public static readonly Problem NoRating = new("publication.no-rating", "There is no rating. It may be left out only when something else was said than is reported, or nothing of the kind.");

    /// <summary>A day that is over.</summary>
    public static readonly Problem NextCheckIsOver = new("publication.next-check-is-over", "The day on which we look again must be to come.", nameof(VerdictContent.NextCheckOn));

    /// <summary>No source on the web.</summary>
    public static readonly Problem NothingToFollow = new("publication.nothing-to-follow", "None of the evidence has an address: readers cannot look for themselves.", nameof(VerdictContent.Evidence));

    /// <summary>Over what is taken in at a glance.</summary>
    public static readonly Problem LongShortAnswer = new("publication.long-short-answer", "The short answer has more than 400 characters. Keep to what a reader takes home.", nameof(VerdictContent.ShortAnswer));

    /// <summary>No date.</summary>
    public static readonly Problem NoClaimDate = new("publication.no-claim-date", "Nobody knows when the claim was made: give the article its date.");

    /// <summary>Machines are told an address that may change.</summary>
    public static readonly Problem NoPublisherAddress = new("publication.no-publisher-address", "The newsroom has no public address yet: an administrator gives it in the newsroom’s settings.");

    /// <summary>No corrections policy.</summary>
    public static readonly Problem NoCorrectionsPolicy = new("publication.no-corrections-policy", "The newsroom has not written how it corrects itself: an administrator does so in its settings.");

    /// <summary>A day to come.</summary>
    public static readonly Problem AsOfInFuture = new("publication.as-of-in-future", "The as-of date lies in the future.", nameof(VerdictContent.AsOf));

    /// <summary>No as-of date.</summary>
    public static readonly Problem NoAsOf = new("publication.no-as-of", "Say as of when the explanation holds.", nameof(VerdictContent.AsOf));

    /// <summary>Fewer exhibits than the queue asks for.</summary>
    public static readonly Problem FewExhibits = new("publication.few-exhibits", "Fewer exhibits are cited than this queue asks for.", nameof(VerdictContent.Evidence));

    /// <summary>Fewer sentences with a mark than the queue asks for.</summary>
    public static readonly Problem LittleCoverage = new("publication.little-coverage", "Fewer sentences cite evidence than this queue asks for.", nameof(VerdictContent.Explanation));

    /// <summary>The article's address is no web address.</summary>
    public static readonly Problem UnsafeArticle = new("publication.unsafe-article", "The article's address is no web address. Correct it on the article's page.");

    /// <summary>The summary gives the rating away.</summary>
    public static Problem RatingInSummary(string word) => new("publication.rating-in-summary", $"The summary says “{word}”, which is the rating. Say what was claimed, not what was found.", nameof(VerdictContent.Summary));

    /// <summary>For the desk only.</summary>
    public static Problem DeskOnly(int number) => new("publication.desk-only", Say($"Evidence {number} is for the desk only. Cite something that readers may see."), EvidenceFields.NameOf(number));

    /// <summary>Withdrawn.</summary>
    public static Problem Withdrawn(int number) => new("publication.withdrawn", Say($"The source of evidence {number} was withdrawn."), EvidenceFields.NameOf(number));

    /// <summary>Not cited.</summary>
    public static Problem Uncited(int number) => new("publication.uncited", Say($"Evidence {number} is not cited anywhere: put [^{number}] where it belongs."), EvidenceFields.NameOf(number));

    /// <summary>The exhibit's address is no web address.</summary>
    public static Problem UnsafeAddress(int number) => new("publication.unsafe-address", Say($"The address of evidence {number} is no web address."), EvidenceFields.NameOf(number));

    /// <summary>A link in the text is no web address.</summary>
    public static Problem UnsafeLink(string link) => new("publication.unsafe-link", $"The link “{link}” is no web address. Correct it or take it out.", nameof(VerdictContent.Explanation));

    /// <summary>Quoted too long.</summary>
    public static Problem LongPassage(int number) => new("publication.long-passage", Say($"Evidence {number} quotes more than 1,000 characters. Quote what carries the finding."), EvidenceFields.NameOf(number));

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
