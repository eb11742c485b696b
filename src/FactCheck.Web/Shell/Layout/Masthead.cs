using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Parts.Verdicts;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

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
        (await db.ImprintAsync(cancellationToken)).Masthead;
}

/// <summary>What is known of the masthead when a page begins to be drawn: a page that read the newsroom itself spares the layout asking again.</summary>
public sealed class KnownMasthead
{
    /// <summary>The masthead; null when the layout has to ask.</summary>
    public MastheadView? View { get; set; }
}

/// <summary>What a page for readers says about the newsroom.</summary>
/// <param name="Publisher">As machines are told.</param>
/// <param name="Masthead">As it stands on top.</param>
public sealed record Imprint(Publisher Publisher, MastheadView Masthead)
{
    /// <summary>What this newsroom says of itself; what stands there while none was founded, or it has no name.</summary>
    public static Imprint Of(PageNewsroom? newsroom)
    {
        if (newsroom is not { Name.Length: > 0 }) return new(new(PublisherReading.Unnamed, newsroom?.Address ?? ""), MastheadView.Unnamed);
        var logo = newsroom.HasLogo ? string.Create(CultureInfo.InvariantCulture, $"/logo?{newsroom.Number}") : null;
        return new(new(newsroom.Name, newsroom.Address ?? ""), new(newsroom.Name, newsroom.Languages[0], newsroom.IsDemonstration, logo));
    }
}

/// <summary>Who publishes, read from the newsroom.</summary>
public static class PublisherReading
{
    /// <summary>What a newsroom without a name is called.</summary>
    public const string Unnamed = "FactCheck";

    /// <summary>The publisher; without an address while nobody gave one.</summary>
    public static async Task<Publisher> PublisherAsync(this FactCheckDb db, CancellationToken cancellationToken)
    {
        return (await db.ImprintAsync(cancellationToken)).Publisher;
    }

    /// <summary>The publisher and the masthead in one read, without the logo's bytes and the policies.</summary>
    public static async Task<Imprint> ImprintAsync(this FactCheckDb db, CancellationToken cancellationToken)
    {
        var newsroom = await db.Newsrooms.Select(n => new { n.Name, n.Address, n.Languages, n.IsDemonstration, HasLogo = n.Logo != null, n.Number }).SingleOrDefaultAsync(cancellationToken);
        return Imprint.Of(newsroom is null ? null : new(newsroom.Name, newsroom.Address, newsroom.Languages, newsroom.IsDemonstration, newsroom.HasLogo, newsroom.Number));
    }
}
