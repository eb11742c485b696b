using FactCheck.Domain.Newsrooms;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>Reads the one newsroom.</summary>
public static class NewsroomReading
{
    /// <summary>The newsroom; one with the usual settings where none was founded.</summary>
    public static async Task<Newsroom> NewsroomAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        await db.Newsrooms.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? Newsroom.Found("", false);

    /// <summary>Its time zone, without anything else of it.</summary>
    public static async Task<TimeZoneInfo> ZoneAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        ZoneDays.Zone(await db.Newsrooms.Select(newsroom => newsroom.Zone).SingleOrDefaultAsync(cancellationToken));
}
