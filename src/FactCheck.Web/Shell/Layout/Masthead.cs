using System.Buffers.Binary;
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
/// <param name="Logo">Its logo; null without one.</param>
/// <param name="Address">The address of its public pages, without a slash at the end; empty while nobody gave one.</param>
/// <param name="Zone">IANA name of the time zone whose days its pages show.</param>
public sealed record MastheadView(string Name, string Language, bool IsDemonstration, LogoView? Logo = null, string Address = "", string Zone = "Etc/UTC")
{
    /// <summary>While nobody said what the newsroom is called, or it cannot be asked.</summary>
    public static MastheadView Unnamed { get; } = new(PublisherReading.Unnamed, "en", false);
}

/// <summary>The newsroom's logo, as pages show it.</summary>
/// <param name="Path">Where it is; another path for every drawing.</param>
/// <param name="Width">In pixels; null for a drawing without pixels (SVG).</param>
/// <param name="Height">In pixels; null for a drawing without pixels.</param>
public sealed record LogoView(string Path, int? Width, int? Height)
{
    // PNG, second edition (ISO/IEC 15948:2004), 5.2 and 11.2.2: eight bytes that every file begins with, then the header with both sides.
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The logo of a newsroom; null without one.</summary>
    public static LogoView? Of(PageNewsroom newsroom)
    {
        if (newsroom.LogoBegins is not { } begins) return null;
        var path = string.Create(CultureInfo.InvariantCulture, $"/logo?{newsroom.Number}");
        return begins.Length == PageNewsroom.LogoBeginning && begins.AsSpan().StartsWith(Png)
            ? new(path, BinaryPrimitives.ReadInt32BigEndian(begins.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(begins.AsSpan(20)))
            : new(path, null, null);
    }
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
        if (newsroom is null) return new(new(PublisherReading.Unnamed, ""), MastheadView.Unnamed);
        if (newsroom.Name.Length == 0) newsroom = newsroom with { Name = PublisherReading.Unnamed };
        var (address, zone) = (newsroom.Address ?? "", newsroom.Zone);
        return new(
            new(newsroom.Name, address, zone, newsroom.Number),
            new(newsroom.Name, newsroom.Languages[0], newsroom.IsDemonstration, LogoView.Of(newsroom), address, zone));
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
        return Imprint.Of(await db.Newsrooms.Select(n => new PageNewsroom(
            n.Name, n.Address, n.Languages, n.IsDemonstration, FactCheckDb.Part(n.Logo, 1, PageNewsroom.LogoBeginning), n.Number, n.Zone)).SingleOrDefaultAsync(cancellationToken));
    }
}
