using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.People.ShowNewsroom;

/// <summary>Asks what is said of the newsroom, to change it.</summary>
[MaySend(Senders.Administrator)]
public sealed record ShowNewsroomQuery : IQuery<ShowNewsroomView>;

/// <summary>What is said of the newsroom.</summary>
/// <param name="Name">Its name; empty while nobody gave one.</param>
/// <param name="Address">The address of its public pages; null while nobody gave one.</param>
/// <param name="Languages">BCP 47 tags, its own first.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Policies">What it tells its readers about itself.</param>
/// <param name="LogoBytes">Size of its logo, in bytes; null without one.</param>
/// <param name="Number">Numbers what is said here; a new one with every change.</param>
public sealed record ShowNewsroomView(string Name, string? Address, IReadOnlyList<string> Languages, string Zone, Policies Policies, int? LogoBytes, int Number);

internal sealed class ShowNewsroomHandler(FactCheckDb db) : IRequestHandler<ShowNewsroomQuery, Outcome<ShowNewsroomView>>
{
    public async Task<Outcome<ShowNewsroomView>> Handle(ShowNewsroomQuery request, CancellationToken cancellationToken)
    {
        var newsroom = await db.Newsrooms.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? Newsroom.Found(PublisherReading.Unnamed, isDemonstration: false);
        return new ShowNewsroomView(newsroom.Name, newsroom.Address, newsroom.Languages, newsroom.Zone, newsroom.Policies, newsroom.Logo?.Length, newsroom.Number);
    }
}
