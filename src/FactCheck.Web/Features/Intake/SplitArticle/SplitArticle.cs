using FactCheck.Domain.Addresses;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Extraction;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.SplitArticle;

/// <summary>
/// The worker is through: what the engine found becomes suggestions, all at once or not at all. A claim that stands in several
/// places becomes one claim with several mentions. Answers how many claims there are.
/// </summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Found">What the engine found in its text.</param>
[MaySend(Senders.Engine)]
public sealed record SplitArticleCommand(Guid ArticleId, ExtractedArticle Found) : ICommand<int>;

internal sealed class SplitArticleHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<SplitArticleCommand, Outcome<int>>
{
    public async Task<Outcome<int>> Handle(SplitArticleCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var (found, at) = (request.Found, clock.Now());
        var details = await Details(found, article.Details.Address ?? AddressIn(article.Text ?? ""), cancellationToken);
        var ended = article.EndSplit(Extractor.Version, details, [.. found.Boilerplate.Select(s => new Stretch(s.Start, s.End))], at);
        if (!ended.IsDone) return Outcome<int>.Refused(ended.Problems);
        var voices = await Voices(found, article.Id, at, cancellationToken);
        var number = await db.NextClaimNumber(cancellationToken);
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var one in found.Claims.Where(one => Wording.Check(one.Text) is null))
        {
            var attribution = one.Attribution is { } id ? found.Attributions[id] : null;
            var said = attribution is null ? [] : voices[attribution.Id];
            var same = $"{Folding.Fold(one.Text)}|{string.Join(',', said.Select(voice => voice.SpeakerId))}";
            var isNew = !known.TryGetValue(same, out var claimId);
            if (isNew) claimId = Guid.CreateVersion7(at);
            var mention = article.Mark(claimId, PlaceOf(one, attribution), said, acting.Actor, Extractor.Version, at);
            if (!mention.IsDone || !isNew) continue;
            var made = Claim.Suggest(new(acting.Actor, DeskFacts.None, at), new(
                number, one.Text, article.Details.Language, mention.Value.Id, article.Id, attribution is null,
                Enum.Parse<ClaimKind>(one.Kind.ToString()), one.CheckWorthiness, one.Reasons, Extractor.Version, claimId, article.TopicIds));
            if (!made.IsDone) return Outcome<int>.Refused(made.Problems);
            db.Claims.Add(made.Value);
            (known[same], number) = (claimId, number + 1);
        }

        await db.SaveChangesAsync(cancellationToken);
        return known.Count;
    }

    private async Task<ArticleDetails> Details(ExtractedArticle found, string? address, CancellationToken cancellationToken)
    {
        var outlet = await db.OutletNamed(OneLine(found.Outlet, Domain.Outlets.Outlet.LongestName), address, cancellationToken);
        return new(
            OneLine(found.Title, ArticleDetails.LongestTitle) ?? "",
            OneLine(found.Byline, ArticleDetails.LongestByline),
            outlet.IsDone ? outlet.Value : null,
            found.PublishedOn is { } day ? new(day.Date, Enum.Parse<DatePrecision>(day.Precision.ToString())) : null,
            address,
            Languages.IsTag(found.Language) ? found.Language : "und");
    }

    // Pasted texts often carry where they stand in a line of its own. Of two such lines nobody knows which it is.
    private static string? AddressIn(string text)
    {
        var addresses = text.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !line.Any(char.IsWhiteSpace) && WebAddress.From(line).IsDone).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return addresses is [var only] ? only : null;
    }

    /// <summary>The voices of each attribution, by its id; speakers met for the first time are added as suggestions.</summary>
    private async Task<Dictionary<int, IReadOnlyList<Voice>>> Voices(ExtractedArticle found, Guid articleId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var speakers = await db.SpeakersNamed(found.Attributions.SelectMany(a => a.Speakers).Select(s => s.Name), articleId, cancellationToken);
        var voices = new Dictionary<int, IReadOnlyList<Voice>>();
        foreach (var attribution in found.Attributions)
        {
            var said = new List<Voice>();
            foreach (var one in attribution.Speakers)
            {
                if (SpeakerOf(one, speakers, articleId, at) is { } id && said.TrueForAll(voice => voice.SpeakerId != id))
                    said.Add(new(id, one.Role is { Length: > SaidBy.LongestRole } ? null : one.Role));
            }

            voices[attribution.Id] = said;
        }

        return voices;
    }

    private Guid? SpeakerOf(ExtractedSpeaker one, Dictionary<string, Speaker> speakers, Guid articleId, DateTimeOffset at)
    {
        if (speakers.TryGetValue(Folding.Fold(one.Name), out var there)) return there.Id;
        var made = Speaker.Of(Enum.Parse<SpeakerKind>(one.Kind.ToString()), one.Name, articleId, acting.Actor, at);
        if (!made.IsDone) return null;
        db.Speakers.Add(made.Value);
        speakers[made.Value.FoldedName] = made.Value;
        return made.Value.Id;
    }

    private static MentionPlace PlaceOf(ExtractedClaim claim, ExtractedAttribution? attribution) => attribution is null
        ? MentionPlace.OwnVoice(Stretches(claim.Spans))
        : new(Stretches(claim.Spans), Stretches(attribution.Source), Stretches(attribution.Cue), Enum.Parse<Quotation>(attribution.Quotation.ToString()),
            attribution.Via is { } via ? new(via.Start, via.End) : null);

    private static Stretch[] Stretches(IReadOnlyList<ExtractedSpan> spans) => [.. spans.Select(s => new Stretch(s.Start, s.End))];

    private static string? OneLine(ExtractedSpan? span, int longest)
    {
        var line = string.Join(' ', (span?.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Within(longest);
        return line.Length == 0 ? null : line;
    }
}
