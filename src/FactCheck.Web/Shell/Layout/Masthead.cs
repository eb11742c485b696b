using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using MediatR;

namespace FactCheck.Web.Shell.Layout;

/// <summary>Asks what stands on top of every page for readers.</summary>
[MaySend(Senders.Anyone)]
public sealed record MastheadQuery : IQuery<MastheadView>;

/// <summary>What stands on top of every page for readers.</summary>
/// <param name="Name">The newsroom's name.</param>
/// <param name="Language">Its own language, a BCP 47 tag.</param>
/// <param name="IsDemonstration">True when everything here is invented.</param>
/// <param name="Logo">Address of its logo, another one for every drawing; null without one.</param>
public sealed record MastheadView(string Name, string Language, bool IsDemonstration, string? Logo = null)
{
    /// <summary>While nobody said what the newsroom is called, or it cannot be asked.</summary>
    public static MastheadView Unnamed { get; } = new(PublisherReading.Unnamed, "en", false);
}

internal sealed class MastheadHandler(FactCheckDb db) : IRequestHandler<MastheadQuery, Outcome<MastheadView>>
{
    public async Task<Outcome<MastheadView>> Handle(MastheadQuery request, CancellationToken cancellationToken) =>
        await db.NewsroomAsync(cancellationToken) is { Name.Length: > 0 } newsroom
            ? new MastheadView(newsroom.Name, newsroom.Languages[0], newsroom.IsDemonstration, newsroom.Logo is null ? null : string.Create(CultureInfo.InvariantCulture, $"/logo?{newsroom.Number}"))
            : MastheadView.Unnamed;
}

/// <summary>Who publishes, read from the newsroom.</summary>
public static class PublisherReading
{
    /// <summary>What a newsroom without a name is called.</summary>
    public const string Unnamed = "FactCheck";

    /// <summary>The publisher; without an address while nobody gave one.</summary>
    public static async Task<Publisher> PublisherAsync(this FactCheckDb db, CancellationToken cancellationToken)
    {
        var newsroom = await db.NewsroomAsync(cancellationToken);
        return new(newsroom.Name.Length > 0 ? newsroom.Name : Unnamed, newsroom.Address ?? "");
    }
}
