using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;

namespace FactCheck.Web.Features.Review.ListExhibits;

/// <summary>Asks for the exhibits that whoever looks may know of, the newest first.</summary>
/// <param name="Words">An address in any spelling, the hash of a copy, or words of title and publisher; null for all.</param>
[MaySend(Senders.Reviewer | Senders.Administrator)]
public sealed record ListExhibitsQuery(string? Words) : IQuery<ListExhibitsView>;

internal sealed class ListExhibitsValidator : AbstractValidator<ListExhibitsQuery>
{
    public ListExhibitsValidator() => RuleFor(query => query.Words).MaximumLength(Domain.Addresses.WebAddress.Longest);
}

internal sealed class ListExhibitsHandler(FactCheckDb db) : IRequestHandler<ListExhibitsQuery, Outcome<ListExhibitsView>>
{
    private const int Most = 100;

    public async Task<Outcome<ListExhibitsView>> Handle(ListExhibitsQuery request, CancellationToken cancellationToken)
    {
        var exhibits = await db.FindExhibitsAsync(request.Words, Most + 1, cancellationToken);
        return new ListExhibitsView([.. exhibits.Take(Most).Select(e => new ExhibitRowView(e.Id, e.Kind, e.Title, e.Publisher, e.Address, e.IsPublic, e.WithdrawnNotice is not null, e.Opened))], exhibits.Count > Most);
    }
}

/// <summary>What is known.</summary>
/// <param name="Exhibits">The exhibits.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
public sealed record ListExhibitsView(IReadOnlyList<ExhibitRowView> Exhibits, bool HasMore = false);

/// <summary>One of them.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="IsPublic">Whether readers may see it.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn.</param>
/// <param name="IsOpened">Whether the whole desk knows of it.</param>
public sealed record ExhibitRowView(Guid Id, ExhibitKind Kind, string Title, string? Publisher, string? Address, bool IsPublic, bool IsWithdrawn, bool IsOpened);
