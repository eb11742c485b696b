using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Shell.Layout;

/// <summary>Asks where somebody of the desk could want to go: a claim by number or words, a queue, a speaker, an article, a page.</summary>
/// <param name="Text">What is typed; null or empty for the pages and one's queues.</param>
[MaySend(Senders.Member)]
public sealed record PaletteQuery(string? Text) : IQuery<PaletteView>;

/// <summary>Where one could go.</summary>
/// <param name="Entries">The entries, group by group, the likeliest group first.</param>
public sealed record PaletteView(IReadOnlyList<PaletteEntryView> Entries);

/// <summary>One place to go.</summary>
/// <param name="Group">What it is: <c>Claims</c>, <c>Pages</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Detail">A word more; empty for none.</param>
/// <param name="Href">Where it leads.</param>
public sealed record PaletteEntryView(string Group, string Text, string Detail, string Href);

internal sealed class PaletteValidator : AbstractValidator<PaletteQuery>
{
    public PaletteValidator() => RuleFor(query => query.Text).MaximumLength(200);
}

internal sealed class PaletteHandler(FactCheckDb db, IFindClaims search, IActing acting) : IRequestHandler<PaletteQuery, Outcome<PaletteView>>
{
    private const int MostClaims = 8, MostOthers = 5;

    public async Task<Outcome<PaletteView>> Handle(PaletteQuery request, CancellationToken cancellationToken)
    {
        var (text, folded) = (request.Text?.Trim() ?? "", Folding.Fold(request.Text ?? ""));
        var pages = DeskPlace.All.Where(place => (place.Roles & acting.Actor.Roles) != 0 && Folding.Fold(place.Name).Contains(folded, StringComparison.Ordinal))
            .Select(place => new PaletteEntryView("Pages", place.Name, "", place.Href)).ToList();
        var queues = acting.Actor.IsReviewer || acting.Actor.IsAdministrator ? await Queues(folded, cancellationToken) : [];
        if (folded.Length == 0) return new PaletteView([.. pages, .. queues]);
        var claims = acting.Actor.IsReviewer ? await Claims(text, cancellationToken) : [];
        var speakers = acting.Actor.IsReviewer ? await Speakers(folded, cancellationToken) : [];
        var articles = acting.Actor.IsReviewer || acting.Actor.IsAdministrator ? await Articles(text, cancellationToken) : [];
        return new PaletteView([.. claims, .. pages, .. queues, .. speakers, .. articles]);
    }

    private async Task<IReadOnlyList<PaletteEntryView>> Claims(string text, CancellationToken cancel)
    {
        var found = await search.FindAsync(new(text, Most: MostClaims), cancel);
        var claims = await db.Claims.IgnoreAutoIncludes().AsNoTracking().Where(claim => found.ClaimIds.Contains(claim.Id))
            .Select(claim => new { claim.Id, claim.Number, claim.Text, claim.Status }).ToDictionaryAsync(claim => claim.Id, cancel);
        return [.. found.ClaimIds.Where(claims.ContainsKey).Select(id => claims[id])
            .Select(claim => new PaletteEntryView("Claims", claim.Text, $"#{claim.Number}, {Domain.Claims.WorkflowTable.Say(claim.Status)}", $"/desk/claims/{claim.Number}"))];
    }

    private async Task<IReadOnlyList<PaletteEntryView>> Queues(string folded, CancellationToken cancel) =>
        await db.Queues.Where(queue => queue.FoldedName.Contains(folded)).OrderBy(queue => queue.FoldedName).Take(MostOthers)
            .Select(queue => new PaletteEntryView("Queues", queue.Name, queue.ClosedAt == null ? "" : "closed", $"/desk/queues/{queue.Id}")).ToListAsync(cancel);

    // All names are looked through, in an index that holds no more than that; the rest is read of the few that fit.
    private async Task<IReadOnlyList<PaletteEntryView>> Speakers(string folded, CancellationToken cancel)
    {
        var named = await db.Speakers.IgnoreAutoIncludes().Where(speaker => speaker.Kind != SpeakerKind.Described && speaker.MergedIntoId == null)
            .NamedAsync(db, folded, cancel);
        var ids = await named.OrderBy(speaker => speaker.FoldedName).ThenBy(speaker => speaker.Id).Select(speaker => speaker.Id).Take(MostOthers).ToListAsync(cancel);
        if (ids.Count == 0) return [];
        return await db.Speakers.IgnoreAutoIncludes().Where(speaker => ids.Contains(speaker.Id)).OrderBy(speaker => speaker.FoldedName).ThenBy(speaker => speaker.Id)
            .Select(speaker => new PaletteEntryView("Speakers", speaker.Name, speaker.Note ?? "", $"/desk/speakers/{speaker.Id}")).ToListAsync(cancel);
    }

    // All titles are looked through, and only they: an index holds them without the texts. The newest that fit come first.
    private async Task<IReadOnlyList<PaletteEntryView>> Articles(string text, CancellationToken cancel) =>
        await db.Articles.Titled(text).OrderByDescending(article => article.Id).Take(MostOthers)
            .Select(article => new PaletteEntryView("Articles", article.Details.Title, "", $"/desk/articles/{article.Id}")).ToListAsync(cancel);
}
