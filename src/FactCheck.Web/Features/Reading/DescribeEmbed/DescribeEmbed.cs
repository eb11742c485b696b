using FactCheck.Domain.Addresses;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Publishing;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.DescribeEmbed;

/// <summary>Another site asks how to show a page of ours (oEmbed 1.0).</summary>
/// <param name="Url">The page's address.</param>
/// <param name="Origin">The address that this request was sent to, while the newsroom has given none.</param>
[MaySend(Senders.Anyone)]
public sealed record DescribeEmbedQuery(string? Url, string Origin) : IQuery<DescribeEmbedView>;

/// <summary>How to show it.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Title">What the frame is called.</param>
/// <param name="CardPath">Path of the card.</param>
/// <param name="Publisher">Who publishes.</param>
public sealed record DescribeEmbedView(Guid ClaimId, string Title, string CardPath, Publisher Publisher);

internal sealed class DescribeEmbedValidator : AbstractValidator<DescribeEmbedQuery>
{
    public DescribeEmbedValidator() => RuleFor(query => query.Url).MaximumLength(WebAddress.Longest).Refuse(DescribeEmbedProblems.NotOurs);
}

internal sealed class DescribeEmbedHandler(FactCheckDb db) : IRequestHandler<DescribeEmbedQuery, Outcome<DescribeEmbedView>>
{
    public async Task<Outcome<DescribeEmbedView>> Handle(DescribeEmbedQuery request, CancellationToken cancellationToken)
    {
        var publisher = (await db.PublisherAsync(cancellationToken)).Or(request.Origin);
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var url) || (!IsOurs(url, publisher.Address) && !IsOurs(url, request.Origin))) return DescribeEmbedProblems.NotOurs;
        // As the page itself is answered: with a slash at the end, or in capitals, too.
        var path = url.AbsolutePath.TrimEnd('/').ToLowerInvariant();
        var asked = await db.Addresses.AsNoTracking().FirstOrDefaultAsync(a => a.Path == path && a.Target == AddressTarget.Claim, cancellationToken);
        if (asked is null || await db.ListingOfAsync(asked.TargetId, cancellationToken) is not { Standing: not Standing.Removed } listing) return DescribeEmbedProblems.NotOurs;
        return new DescribeEmbedView(asked.TargetId, listing.Summary, CascadeReading.CardOf(listing.Path), publisher);
    }

    private static bool IsOurs(Uri url, string address) => Uri.TryCreate(address, UriKind.Absolute, out var own) && own.Host == url.Host && (own.Port == url.Port || (own.IsDefaultPort && url.IsDefaultPort));
}

/// <summary>Why nothing can be embedded.</summary>
public static class DescribeEmbedProblems
{
    /// <summary>Not a verdict of this newsroom.</summary>
    public static readonly Problem NotOurs = new("embed.not-ours", "There is no verdict of this newsroom at that address.", "Url");
}
