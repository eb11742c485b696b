using System.Globalization;
using FactCheck.Domain.Exhibits;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Review.DescribeExhibit;

/// <summary>
/// Corrects what is said of an exhibit, and how far the desk trusts it. Fields that others changed meanwhile are joined; those that
/// both changed come back as conflicts and stay as they are kept. An editor may, and whoever brought it in.
/// </summary>
/// <param name="ExhibitId">The exhibit.</param>
/// <param name="Original">The fields as the form showed them.</param>
/// <param name="Mine">The fields as they were left.</param>
[MaySend(Senders.Reviewer)]
public sealed record DescribeExhibitCommand(Guid ExhibitId, DescribeExhibitView Original, DescribeExhibitView Mine) : ICommand<Joined>;

/// <summary>The details as the form shows them.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="PublishedOn">When it was published.</param>
/// <param name="IsPublic">Whether readers may see it.</param>
/// <param name="ReliabilityNote">How far the desk trusts it.</param>
public sealed record DescribeExhibitView(ExhibitKind Kind, string? Title, string? Publisher, string? Address, DateOnly? PublishedOn, bool IsPublic, string? ReliabilityNote)
{
    /// <summary>By field, empty ones left out.</summary>
    public IReadOnlyDictionary<string, string> Fields => new (string Name, string? Value)[]
        { (nameof(Kind), Kind.ToString()), (nameof(Title), Title), (nameof(Publisher), Publisher), (nameof(Address), Address),
          (nameof(PublishedOn), PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (nameof(IsPublic), IsPublic ? "yes" : "no"), (nameof(ReliabilityNote), ReliabilityNote) }
        .Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary(one => one.Name, one => one.Value!.Trim());

    /// <summary>From the details as they are kept.</summary>
    public static DescribeExhibitView Of(ExhibitDetails details) => new(
        details.Kind, details.Title, details.Publisher, details.Address, details.PublishedOn, details.IsPublic, details.ReliabilityNote);

    /// <summary>From fields, as <see cref="Fields"/> wrote them.</summary>
    public static ExhibitDetails DetailsOf(IReadOnlyDictionary<string, string> fields) => new(
        Enum.TryParse<ExhibitKind>(fields.GetValueOrDefault(nameof(Kind)), out var kind) && Enum.IsDefined(kind) ? kind : ExhibitKind.Document,
        fields.GetValueOrDefault(nameof(Title)) ?? "", fields.GetValueOrDefault(nameof(Publisher)), fields.GetValueOrDefault(nameof(Address)),
        DateOnly.TryParseExact(fields.GetValueOrDefault(nameof(PublishedOn)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        fields.GetValueOrDefault(nameof(IsPublic)) == "yes", fields.GetValueOrDefault(nameof(ReliabilityNote)));
}

internal sealed class DescribeExhibitValidator : AbstractValidator<DescribeExhibitCommand>
{
    public DescribeExhibitValidator()
    {
        RuleFor(command => command.Mine.Kind).IsInEnum();
        RuleFor(command => command.Mine).Custom((mine, check) =>
        {
            foreach (var problem in DescribeExhibitView.DetailsOf(mine.Fields).Tidy().Check())
                check.AddFailure(new FluentValidation.Results.ValidationFailure(problem.Field ?? "", problem.Message) { CustomState = problem });
        });
    }
}

internal sealed class DescribeExhibitHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<DescribeExhibitCommand, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(DescribeExhibitCommand request, CancellationToken cancellationToken)
    {
        var exhibit = await db.Exhibits.FirstOrDefaultAsync(e => e.Id == request.ExhibitId, cancellationToken);
        if (exhibit is null) return DescribeExhibitProblems.NotThere;
        if (!acting.Actor.IsEditor && !acting.Actor.Is(exhibit.AddedBy ?? Guid.Empty)) return DescribeExhibitProblems.NotYours;
        var joined = FieldJoin.Join(new(request.Original.Fields, request.Mine.Fields), DescribeExhibitView.Of(exhibit.Details).Fields);
        var outcome = exhibit.Describe(DescribeExhibitView.DetailsOf(joined.Values), clock.Now());
        if (!outcome.IsDone) return Outcome<Joined>.Refused(outcome.Problems);
        await db.SaveChangesAsync(cancellationToken);
        return joined;
    }
}

/// <summary>Why an exhibit is not described.</summary>
public static class DescribeExhibitProblems
{
    /// <summary>No such exhibit.</summary>
    public static readonly Problem NotThere = new("exhibit.cannot-describe", "There is no such exhibit. Look in the list.");

    /// <summary>Somebody else's.</summary>
    public static readonly Problem NotYours = new("exhibit.not-yours", "An editor can correct this, or whoever brought it in.");
}
