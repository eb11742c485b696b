using FactCheck.Domain.Kernel;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Reading.ReadLogo;

/// <summary>Asks for the newsroom's logo.</summary>
[MaySend(Senders.Anyone)]
public sealed record ReadLogoQuery : IQuery<ReadLogoView>;

/// <summary>The logo.</summary>
/// <param name="Bytes">Its file.</param>
/// <param name="MediaType">PNG or SVG.</param>
/// <param name="Number">Number of what is said of the newsroom, which changes with the logo.</param>
public sealed record ReadLogoView(byte[] Bytes, string MediaType, int Number);

internal sealed class ReadLogoHandler(FactCheckDb db) : IRequestHandler<ReadLogoQuery, Outcome<ReadLogoView>>
{
    public async Task<Outcome<ReadLogoView>> Handle(ReadLogoQuery request, CancellationToken cancellationToken) =>
        await db.Newsrooms.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { Logo: { } logo, LogoType: { } type, Number: var number }
            ? new ReadLogoView(logo, type, number)
            : ReadLogoProblems.None;
}

/// <summary>Why there is no logo to read.</summary>
public static class ReadLogoProblems
{
    /// <summary>The newsroom has none.</summary>
    public static readonly Problem None = new("newsroom.no-logo", "This newsroom has no logo.");
}
