using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Articles;

/// <summary>One place in one article where a claim stands.</summary>
public sealed class Mention
{
    private readonly List<MentionSpeaker> speakers = [];

    private Mention()
    {
    }

    /// <summary>Which one.</summary>
    public Guid Id { get; private set; }

    /// <summary>In which article.</summary>
    public Guid ArticleId { get; private set; }

    /// <summary>Of which claim. A merge moves it, and keeps where it came from in <see cref="CameFromClaimId"/>.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The claim it belonged to before a merge; null when it never moved.</summary>
    public Guid? CameFromClaimId { get; private set; }

    /// <summary>First code unit of the content: mentions are read in the order of the text.</summary>
    public int Start { get; private set; }

    /// <summary>The claim's own words; at least one span.</summary>
    public IReadOnlyList<TextSpan> Content { get; private set; } = [];

    /// <summary>The words that name the speaker.</summary>
    public IReadOnlyList<TextSpan> Source { get; private set; } = [];

    /// <summary>The words that attribute.</summary>
    public IReadOnlyList<TextSpan> Cue { get; private set; } = [];

    /// <summary>The reporter in between.</summary>
    public TextSpan? Via { get; private set; }

    /// <summary>How the words are rendered.</summary>
    public Quotation Quotation { get; private set; }

    /// <summary>Who says it, in which roles then; empty for the article's own voice.</summary>
    public IReadOnlyList<MentionSpeaker> Speakers => speakers;

    /// <summary>The engine that suggested it; null when an editor marked it.</summary>
    public string? EngineVersion { get; private set; }

    /// <summary>When an editor confirmed whose words these are; null while it is a suggestion, which blocks publication.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The editor who confirmed it.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>True when nobody is quoted, or an editor confirmed whose words these are.</summary>
    public bool IsSpeakerConfirmed => Quotation == Quotation.OwnVoice || (ConfirmedAt is not null && speakers.Count > 0);

    /// <summary>The claim's own words, gaps shown as an ellipsis.</summary>
    public string Words => string.Join(" … ", Content.Select(s => s.Text));

    /// <summary>Where it stands now, for a form that moves a part of it.</summary>
    public MentionPlace PlaceNow() => new(Stretches(Content), Stretches(Source), Stretches(Cue), Quotation, Via is { } via ? new(via.Start, via.End) : null);

    internal static Mention Of(Guid articleId, Guid claimId, string? engineVersion) => new()
    {
        Id = Guid.CreateVersion7(),
        ArticleId = articleId,
        ClaimId = claimId,
        EngineVersion = engineVersion,
    };

    internal void Place(string text, MentionPlace place)
    {
        Content = Spans(text, place.Content);
        Source = Spans(text, place.Source);
        Cue = Spans(text, place.Cue);
        Via = place.Via is { } via ? TextSpan.Of(text, via.Start, via.End) : null;
        Quotation = place.Quotation;
        Start = Content.Min(s => s.Start);
    }

    internal void Attribute(IReadOnlyList<Voice> voices)
    {
        speakers.Clear();
        for (var i = 0; i < voices.Count; i++) speakers.Add(MentionSpeaker.Of(Id, i, voices[i]));
        (ConfirmedAt, ConfirmedBy) = (null, null);
    }

    internal void Confirm(Actor editor, DateTimeOffset at) => (ConfirmedAt, ConfirmedBy) = (at.Cut(), editor.PersonId);

    internal void MoveTo(Guid claimId)
    {
        CameFromClaimId ??= ClaimId;
        ClaimId = claimId;
    }

    // Merged twice, it comes back step by step: only its first claim ends the moving.
    internal void MoveBack(Guid claimId) => (ClaimId, CameFromClaimId) = (claimId, CameFromClaimId == claimId ? null : CameFromClaimId);

    internal void Replace(Guid from, Guid to)
    {
        for (var i = 0; i < speakers.Count; i++)
            if (speakers[i].SpeakerId == from) speakers[i] = MentionSpeaker.Of(Id, speakers[i].Place, new(to, speakers[i].Role));
    }

    private static Stretch[] Stretches(IReadOnlyList<TextSpan> spans) => [.. spans.Select(s => new Stretch(s.Start, s.End))];

    private static TextSpan[] Spans(string text, IReadOnlyList<Stretch> stretches) =>
        [.. stretches.OrderBy(s => s.Start).Select(s => TextSpan.Of(text, s.Start, s.End))];
}

/// <summary>One of a mention's speakers, and the role the article gives them at that time.</summary>
public sealed class MentionSpeaker
{
    private MentionSpeaker()
    {
    }

    /// <summary>Of which mention.</summary>
    public Guid MentionId { get; private set; }

    /// <summary>Its place among the mention's speakers, from 0.</summary>
    public int Place { get; private set; }

    /// <summary>The speaker.</summary>
    public Guid SpeakerId { get; private set; }

    /// <summary>The role then; null when the article gives none.</summary>
    public string? Role { get; private set; }

    internal static MentionSpeaker Of(Guid mentionId, int place, Voice voice) => new()
    {
        MentionId = mentionId,
        Place = place,
        SpeakerId = voice.SpeakerId,
        Role = string.IsNullOrWhiteSpace(voice.Role) ? null : voice.Role.Trim(),
    };
}
