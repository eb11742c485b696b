using System.Text;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Newsrooms;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.People.DrawLogo;

/// <summary>An administrator gives the newsroom a logo, or takes it away.</summary>
/// <param name="Logo">The file's bytes, PNG or SVG; null for none. What it is, its bytes say: neither its name nor the browser is asked.</param>
[MaySend(Senders.Administrator)]
public sealed record DrawLogoCommand(byte[]? Logo) : ICommand;

internal sealed class DrawLogoValidator : AbstractValidator<DrawLogoCommand>
{
    public DrawLogoValidator() =>
        RuleFor(command => command.Logo).Must(logo => logo is null || DrawLogoHandler.TypeOf(logo) is not null).Refuse(NewsroomProblems.Logo);
}

internal sealed class DrawLogoHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<DrawLogoCommand, Outcome>
{
    // PNG, second edition (ISO/IEC 15948:2004), 5.2: the first eight bytes.
    private static readonly byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type that these bytes have; null for any other than PNG and SVG.</summary>
    public static string? TypeOf(byte[] logo)
    {
        if (logo.AsSpan().StartsWith(png)) return "image/png";
        var begins = Encoding.UTF8.GetString(logo, 0, Math.Min(logo.Length, 2_000)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var isMarkup = begins.StartsWith("<svg", StringComparison.Ordinal) || begins.StartsWith("<?xml", StringComparison.Ordinal) || begins.StartsWith("<!--", StringComparison.Ordinal);
        return isMarkup && begins.Contains("<svg", StringComparison.Ordinal) ? "image/svg+xml" : null;
    }

    public async Task<Outcome> Handle(DrawLogoCommand request, CancellationToken cancellationToken)
    {
        var newsroom = await db.Newsrooms.SingleOrDefaultAsync(cancellationToken) ?? db.Newsrooms.Add(Newsroom.Found(PublisherReading.Unnamed, isDemonstration: false)).Entity;
        var outcome = newsroom.Draw(request.Logo, request.Logo is null ? null : TypeOf(request.Logo), clock.Now());
        if (outcome.IsDone) await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
