using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.StoreExhibit;

/// <summary>Keeps a copy of an exhibit's text: what was quoted can be found when the page is gone, and the thing is known by its hash.</summary>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="Text">The copy.</param>
[MaySend(Senders.Reviewer)]
public sealed record StoreExhibitCommand(Guid ExhibitId, [property: MayBeLong(Exhibit.LongestCopy)] string? Text) : ICommand;

internal sealed class StoreExhibitValidator : AbstractValidator<StoreExhibitCommand>
{
    public StoreExhibitValidator() => RuleFor(command => command.Text).NotEmpty().Refuse(StoreExhibitProblems.Empty);
}

internal sealed class StoreExhibitHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<StoreExhibitCommand, Outcome>
{
    public async Task<Outcome> Handle(StoreExhibitCommand request, CancellationToken cancellationToken)
    {
        var exhibit = await db.Exhibits.FirstOrDefaultAsync(e => e.Id == request.ExhibitId, cancellationToken);
        if (exhibit is null) return StoreExhibitProblems.NotThere;
        if (exhibit.StoredText is not null && !acting.Actor.IsEditor) return StoreExhibitProblems.IsStored;
        var text = request.Text!.ReplaceLineEndings("\n");
        if (exhibit.StoredSha256 is { } kept && kept != Hashing.Sha256(text) && await db.CopyIsCitedAsync(kept, cancellationToken)) return StoreExhibitProblems.IsCited;
        var outcome = exhibit.Store(text, clock.Now());
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}

/// <summary>Why a copy is not kept.</summary>
public static class StoreExhibitProblems
{
    /// <summary>No such exhibit.</summary>
    public static readonly Problem NotThere = new("exhibit.cannot-store", "There is no such exhibit. Look in the list.");

    /// <summary>No text.</summary>
    public static readonly Problem Empty = new("exhibit.copy-empty", "Paste the text first.", "Text");

    /// <summary>There is one.</summary>
    public static readonly Problem IsStored = new("exhibit.copy-is-there", "A copy is kept already. An editor can replace it.");

    /// <summary>Readers were told that this one is kept.</summary>
    public static readonly Problem IsCited = new(
        "exhibit.copy-is-cited", "Published verdicts tell readers, by its hash, that the desk keeps this copy: it stays. Bring the newer text in as an exhibit of its own.");
}
