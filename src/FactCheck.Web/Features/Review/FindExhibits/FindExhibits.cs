using FactCheck.Domain.Addresses;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Review.FindExhibits;

/// <summary>Asks whether the desk has a thing already, so that it is added once. Only what whoever asks may know of is found.</summary>
/// <param name="Words">Its address in any spelling, the hash of its copy, or words of its title or publisher.</param>
[MaySend(Senders.Reviewer)]
public sealed record FindExhibitsQuery(string? Words) : IQuery<FindExhibitsView>;

internal sealed class FindExhibitsValidator : AbstractValidator<FindExhibitsQuery>
{
    public FindExhibitsValidator() => RuleFor(query => query.Words).MaximumLength(WebAddress.Longest);
}

internal sealed class FindExhibitsHandler(FactCheckDb db) : IRequestHandler<FindExhibitsQuery, Outcome<FindExhibitsView>>
{
    private const int Most = 8;

    public async Task<Outcome<FindExhibitsView>> Handle(FindExhibitsQuery request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Words)) return new FindExhibitsView([], false);
        var found = await db.FindExhibitsAsync(request.Words, Most + 1, cancellationToken);
        return new FindExhibitsView(
            [.. found.Take(Most).Select(e => new FoundExhibitView(e.Id, e.Kind, e.Title, e.Publisher, e.Address, e.ReliabilityNote, e.IsPublic, e.WithdrawnNotice))], found.Count > Most);
    }
}

/// <summary>What the desk has.</summary>
/// <param name="Exhibits">The exhibits, the newest first.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record FindExhibitsView(IReadOnlyList<FoundExhibitView> Exhibits, bool HasMore);

/// <summary>A thing that the desk has.</summary>
/// <param name="Id">The exhibit.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="ReliabilityNote">How far the desk trusts it.</param>
/// <param name="IsPublic">Whether readers may see it.</param>
/// <param name="WithdrawnNotice">What was said when it was withdrawn; null while it stands.</param>
public sealed record FoundExhibitView(Guid Id, ExhibitKind Kind, string Title, string? Publisher, string? Address, string? ReliabilityNote, bool IsPublic, string? WithdrawnNotice);
