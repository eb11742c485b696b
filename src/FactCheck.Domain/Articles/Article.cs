using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>
/// A source text that came in, kept as it came, never edited in place. Details beside it may be corrected; what editors do with
/// its mentions never touches the text.
/// </summary>
public sealed class Article : IAnnounce
{
    /// <summary>How often the engine begins with one text before it gives up: a text that ends the process would be taken again for ever.</summary>
    public const int MostSplitTries = 3;

    private readonly List<Capture> captures = [];
    private readonly List<Mention> mentions = [];
    private readonly List<Guid> topicIds = [];
    private readonly List<Announcement> announcements = [];

    private Article()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>The kept text; null once the article was withdrawn.</summary>
    public string? Text { get; private set; }

    /// <summary>SHA-256 of the kept text; stays when the text goes.</summary>
    public string TextSha256 { get; private set; } = "";

    /// <summary>The same for two texts that differ only in case, compatibility forms and white space.</summary>
    public string DuplicateHash { get; private set; } = "";

    /// <summary>Title, byline, outlet, date, address, language.</summary>
    public ArticleDetails Details { get; private set; } = ArticleDetails.Unknown;

    /// <summary>Numbers the details, from 1: forms carry the number they were filled for.</summary>
    public int DetailsNumber { get; private set; } = 1;

    /// <summary>What it is about, as an editor said. Claims that are found in it from then on are about the same.</summary>
    public IReadOnlyList<Guid> TopicIds => topicIds;

    /// <summary>Stretches that are no part of the story; no suggestion stands in them.</summary>
    public IReadOnlyList<Stretch> Boilerplate { get; private set; } = [];

    /// <summary>How far its splitting is.</summary>
    public SplitState SplitState { get; private set; }

    /// <summary>From 0 to 1 while it is being split.</summary>
    public double SplitProgress { get; private set; }

    /// <summary>Why splitting failed; null unless it did.</summary>
    public string? SplitFailure { get; private set; }

    /// <summary>How often the engine began with it since somebody asked for it.</summary>
    public int SplitTries { get; private set; }

    /// <summary>The engine that split it.</summary>
    public string? EngineVersion { get; private set; }

    /// <summary>When it came in.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Who brought it in.</summary>
    public Guid? ReceivedBy { get; private set; }

    /// <summary>When it was withdrawn: text and bytes are gone since, hashes, address and the mentions' quoted words stay.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <summary>What was received; loaded only when asked for.</summary>
    public IReadOnlyList<Capture> Captures => captures;

    /// <summary>Where claims stand in it.</summary>
    public IReadOnlyList<Mention> Mentions => mentions;

    /// <summary>True once it was withdrawn.</summary>
    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <inheritdoc />
    public IReadOnlyList<Announcement> Announcements => announcements;

    /// <inheritdoc />
    public void ForgetAnnouncements() => announcements.Clear();

    /// <summary>An article that came in. Refuses what <see cref="ArticleText.From"/> refuses of the bytes and the text made of them.</summary>
    /// <param name="received">The bytes exactly as they came.</param>
    /// <param name="text">The one text made from them.</param>
    /// <param name="kind">How they came.</param>
    /// <param name="from">Name of the file or address; null when pasted.</param>
    /// <param name="actor">Who brought it in.</param>
    /// <param name="at">When.</param>
    /// <param name="known">What came with it (its address, the head of an HTML file); left out where it cannot be kept.</param>
    public static Article Receive(
        ReadOnlySpan<byte> received, ArticleText text, CaptureKind kind, string? from, Actor actor, DateTimeOffset at, ArticleDetails? known = null)
    {
        var article = new Article
        {
            Id = Guid.CreateVersion7(),
            Text = text.Text,
            TextSha256 = text.Sha256,
            DuplicateHash = text.DuplicateHash,
            Details = known?.Tidy() is { } tidy && tidy.Check().Count == 0 ? tidy : ArticleDetails.Unknown,
            ReceivedAt = at.Cut(),
            ReceivedBy = actor.PersonId,
        };
        article.captures.Add(Capture.Of(article.Id, kind, received, from, actor, at));
        article.Announce("receive", at);
        return article;
    }

    /// <summary>
    /// The worker begins, or begins again after a restart. Refuses what is already split or withdrawn, and what was begun
    /// <see cref="MostSplitTries"/> times without an end: the worker then gives up.
    /// </summary>
    public Outcome BeginSplit(DateTimeOffset at)
    {
        if (IsWithdrawn) return ArticleProblems.Withdrawn;
        if (SplitState == SplitState.Split) return ArticleProblems.AlreadySplit;
        if (SplitTries >= MostSplitTries) return ArticleProblems.SplitTooOften;
        (SplitState, SplitProgress, SplitFailure) = (SplitState.Splitting, 0, null);
        SplitTries++;
        return Announce("split.begin", at);
    }

    /// <summary>How far the worker is, from 0 to 1; never falls.</summary>
    public Outcome ReportSplit(double progress, DateTimeOffset at)
    {
        if (SplitState != SplitState.Splitting) return ArticleProblems.NotSplitting;
        SplitProgress = Math.Clamp(progress, SplitProgress, 1);
        return Announce("split.progress", at);
    }

    /// <summary>
    /// The worker is through: what it recognised fills those details that nobody has corrected meanwhile. Its mentions are marked
    /// by <see cref="Mark"/> before.
    /// </summary>
    public Outcome EndSplit(string engineVersion, ArticleDetails recognised, IReadOnlyList<Stretch> boilerplate, DateTimeOffset at)
    {
        if (IsWithdrawn) return ArticleProblems.Withdrawn;
        if (SplitState != SplitState.Splitting) return ArticleProblems.NotSplitting;
        (SplitState, SplitProgress, EngineVersion, Boilerplate) = (SplitState.Split, 1, engineVersion, boilerplate);
        if (DetailsNumber == 1) Fill(recognised.Tidy());
        return Announce("split.end", at);
    }

    /// <summary>The worker gave up for this reason.</summary>
    public Outcome FailSplit(string reason, DateTimeOffset at)
    {
        if (SplitState != SplitState.Splitting) return ArticleProblems.NotSplitting;
        (SplitState, SplitFailure) = (SplitState.Failed, reason);
        return Announce("split.fail", at);
    }

    /// <summary>An editor asks to have it split once more after the worker gave up.</summary>
    public Outcome AskToSplitAgain(DateTimeOffset at)
    {
        if (IsWithdrawn) return ArticleProblems.Withdrawn;
        if (SplitState != SplitState.Failed) return ArticleProblems.AlreadySplit;
        (SplitState, SplitProgress, SplitFailure, SplitTries) = (SplitState.Received, 0, null, 0);
        return Announce("split.again", at);
    }

    /// <summary>
    /// An editor corrects the details. <paramref name="wanted"/> is what is to stand there now; the form has joined it with what
    /// others changed since <see cref="DetailsNumber"/> was shown. Refuses what the details refuse.
    /// </summary>
    public Outcome CorrectDetails(ArticleDetails wanted, DateTimeOffset at)
    {
        if (IsWithdrawn) return ArticleProblems.Withdrawn;
        var tidy = wanted.Tidy();
        var problems = tidy.Check();
        if (problems.Count > 0) return Outcome.Refused(problems);
        if (tidy == Details) return Outcome.Done;
        Details = tidy;
        DetailsNumber++;
        return Announce("correct-details", at);
    }

    /// <summary>An editor says what it is about. Claims that are there keep their topics. Refuses once it is withdrawn.</summary>
    public Outcome SetTopics(IReadOnlyList<Guid> ids, DateTimeOffset at)
    {
        if (IsWithdrawn) return ArticleProblems.Withdrawn;
        if (topicIds.SequenceEqual(ids.Distinct())) return Outcome.Done;
        topicIds.Clear();
        topicIds.AddRange(ids.Distinct());
        return Announce("set-topics", at);
    }

    /// <summary>Marks a place where a claim stands. Refuses spans that do not fit the text, and voices that do not fit the quotation.</summary>
    public Outcome<Mention> Mark(Guid claimId, MentionPlace place, IReadOnlyList<Voice> voices, Actor actor, string? engineVersion, DateTimeOffset at)
    {
        if (Text is null) return ArticleProblems.Withdrawn;
        if (Refusals(place, voices) is { Count: > 0 } problems) return Outcome<Mention>.Refused(problems);
        var mention = Mention.Of(Id, claimId, engineVersion);
        mention.Place(Text, place);
        mention.Attribute(voices);
        if (actor.IsEditor) mention.Confirm(actor, at);
        mentions.Add(mention);
        Announce("mark", at);
        return mention;
    }

    /// <summary>An editor moves a mention to other words of the same text.</summary>
    public Outcome Respan(Guid mentionId, MentionPlace place, DateTimeOffset at)
    {
        if (Text is null) return ArticleProblems.Withdrawn;
        if (Find(mentionId) is not { } mention) return ArticleProblems.NoSuchMention;
        var problems = place.Check(Text);
        if (problems.Count > 0) return Outcome.Refused(problems);
        mention.Place(Text, place);
        return Announce("respan", at);
    }

    /// <summary>An editor says whose words these are, and thereby confirms it. No voices means the article's own voice.</summary>
    public Outcome Attribute(Guid mentionId, IReadOnlyList<Voice> voices, Actor editor, DateTimeOffset at)
    {
        if (Find(mentionId) is not { } mention) return ArticleProblems.NoSuchMention;
        if (mention.Quotation == Quotation.OwnVoice && voices.Count > 0) return ArticleProblems.OwnVoiceHasNoSpeaker;
        if (mention.Quotation != Quotation.OwnVoice && voices.Count == 0) return ArticleProblems.SpeakerMissing;
        mention.Attribute(voices);
        mention.Confirm(editor, at);
        return Announce("attribute", at);
    }

    /// <summary>An editor confirms the suggested speakers of a mention.</summary>
    public Outcome ConfirmSpeakers(Guid mentionId, Actor editor, DateTimeOffset at)
    {
        if (Find(mentionId) is not { } mention) return ArticleProblems.NoSuchMention;
        if (mention.Quotation != Quotation.OwnVoice && mention.Speakers.Count == 0) return ArticleProblems.SpeakerMissing;
        mention.Confirm(editor, at);
        return Announce("confirm-speakers", at);
    }

    /// <summary>A merge: this article's mentions of one claim now belong to another.</summary>
    public Outcome MoveMentions(Guid fromClaimId, Guid toClaimId, DateTimeOffset at)
    {
        foreach (var mention in mentions.Where(m => m.ClaimId == fromClaimId)) mention.MoveTo(toClaimId);
        return Announce("move-mentions", at);
    }

    /// <summary>A merge is undone: those of these mentions that stand in this article and are still there go back to the claim they moved with.</summary>
    public Outcome MoveMentionsBack(Guid fromClaimId, Guid toClaimId, IReadOnlyList<Guid> mentionIds, DateTimeOffset at)
    {
        foreach (var mention in mentions.Where(m => m.ClaimId == fromClaimId && mentionIds.Contains(m.Id))) mention.MoveBack(toClaimId);
        return Announce("move-mentions", at);
    }

    /// <summary>Two speakers turned out to be one: mentions of the first now name the second.</summary>
    public Outcome ReplaceSpeaker(Guid from, Guid to, DateTimeOffset at)
    {
        foreach (var mention in mentions) mention.Replace(from, to);
        return Announce("attribute", at);
    }

    /// <summary>
    /// Withdraws the article: text and bytes go for good; hashes, address and the mentions' quoted words stay. Refuses without a
    /// reason.
    /// </summary>
    public Outcome Withdraw(string reason, DateTimeOffset at)
    {
        if (IsWithdrawn) return ArticleProblems.Withdrawn;
        if (string.IsNullOrWhiteSpace(reason)) return ArticleProblems.ReasonMissing;
        (Text, Boilerplate) = (null, []);
        foreach (var capture in captures) capture.Forget();
        (WithdrawnAt, WithdrawnReason) = (at.Cut(), reason.Trim());
        if (SplitState is SplitState.Received or SplitState.Splitting)
            (SplitState, SplitFailure) = (SplitState.Failed, "The article was withdrawn.");
        return Announce("withdraw", at);
    }

    private void Fill(ArticleDetails recognised) =>
        Details = recognised.Check().Count > 0 ? Details : Details with
        {
            Title = Details.Title.Length > 0 ? Details.Title : recognised.Title,
            Byline = Details.Byline ?? recognised.Byline,
            OutletId = Details.OutletId ?? recognised.OutletId,
            Dated = Details.Dated ?? recognised.Dated,
            Address = Details.Address ?? recognised.Address,
            Language = Details.Language == "und" ? recognised.Language : Details.Language,
        };

    private IReadOnlyList<Problem> Refusals(MentionPlace place, IReadOnlyList<Voice> voices) =>
        place.Check(Text!) is { Count: > 0 } problems ? problems
        : place.Quotation == Quotation.OwnVoice && voices.Count > 0 ? [ArticleProblems.OwnVoiceHasNoSpeaker]
        : [];

    private Mention? Find(Guid mentionId) => mentions.Find(m => m.Id == mentionId);

    private Outcome Announce(string what, DateTimeOffset at)
    {
        // Said once, not once for each of hundreds of mentions: every message wakes all pages that show the article.
        var said = new Announcement("article", Id, what, at.Cut());
        if (!announcements.Contains(said)) announcements.Add(said);
        return Outcome.Done;
    }
}
