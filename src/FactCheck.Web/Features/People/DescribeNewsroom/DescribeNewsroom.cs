using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Newsrooms;
using FactCheck.Persistence;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Layout;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.People.DescribeNewsroom;

/// <summary>
/// An administrator says what the newsroom is. Fields that others changed meanwhile are joined; those that both changed
/// differently come back as conflicts and stay as they are kept.
/// </summary>
/// <param name="Original">The fields as the form showed them.</param>
/// <param name="Mine">The fields as they were left.</param>
[MaySend(Senders.Administrator)]
public sealed record DescribeNewsroomCommand(DescribeNewsroomView Original, DescribeNewsroomView Mine) : ICommand<Joined>;

/// <summary>What is said of the newsroom, as a form shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">The address of its public pages; empty for none.</param>
/// <param name="Languages">BCP 47 tags with commas between them, its own first.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Corrections">How errors are reported and corrected; Markdown, as are the next four.</param>
/// <param name="Methodology">How claims are selected and checked.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="Ethics">What the newsroom binds itself to.</param>
/// <param name="About">Who the newsroom is.</param>
public sealed record DescribeNewsroomView(
    string? Name, string? Address, string? Languages, string? Zone, string? Corrections, string? Methodology, string? Funding, string? Ethics, string? About = null)
{
    /// <summary>By field, empty ones left out.</summary>
    public IReadOnlyDictionary<string, string> ToFields() => new (string Name, string? Value)[]
        {
            (nameof(Name), Name), (nameof(Address), Address), (nameof(Languages), Languages), (nameof(Zone), Zone), (nameof(Corrections), Corrections),
            (nameof(Methodology), Methodology), (nameof(Funding), Funding), (nameof(Ethics), Ethics), (nameof(About), About),
        }
        .Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary(one => one.Name, one => one.Value!.Trim());

    /// <summary>From the newsroom's values as they are kept.</summary>
    public static DescribeNewsroomView Of(string name, string? address, IReadOnlyList<string> languages, string zone, Policies policies) =>
        new(name, address, string.Join(", ", languages), zone, policies.Corrections, policies.Methodology, policies.Funding, policies.Ethics, policies.About);

    /// <summary>From fields by name.</summary>
    public static DescribeNewsroomView From(IReadOnlyDictionary<string, string> fields)
    {
        string? Field(string name) => fields.GetValueOrDefault(name);
        return new(Field(nameof(Name)), Field(nameof(Address)), Field(nameof(Languages)), Field(nameof(Zone)), Field(nameof(Corrections)),
            Field(nameof(Methodology)), Field(nameof(Funding)), Field(nameof(Ethics)), Field(nameof(About)));
    }
}

internal sealed class DescribeNewsroomValidator : AbstractValidator<DescribeNewsroomCommand>
{
    // Policies have the length that every text may have.
    public DescribeNewsroomValidator() => RuleFor(command => command.Mine.Name).NotEmpty().MaximumLength(200).Refuse(NewsroomProblems.Name);
}

internal sealed class DescribeNewsroomHandler(FactCheckDb db, TimeProvider clock) : IRequestHandler<DescribeNewsroomCommand, Outcome<Joined>>
{
    public async Task<Outcome<Joined>> Handle(DescribeNewsroomCommand request, CancellationToken cancellationToken)
    {
        var newsroom = await db.Newsrooms.SingleOrDefaultAsync(cancellationToken) ?? db.Newsrooms.Add(Newsroom.Found(PublisherReading.Unnamed, isDemonstration: false)).Entity;
        var joined = FieldJoin.Join(new(request.Original.ToFields(), request.Mine.ToFields()), FieldsOf(newsroom));
        var wanted = DescribeNewsroomView.From(joined.Values);
        // "de, en" and "de en" alike.
        var languages = (wanted.Languages ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var outcome = newsroom.Describe(
            wanted.Name ?? "", wanted.Address, languages, wanted.Zone ?? "",
            new(wanted.Corrections ?? "", wanted.Methodology ?? "", wanted.Funding ?? "", wanted.Ethics ?? "", wanted.About ?? ""), clock.Now());
        if (!outcome.IsDone) return Outcome<Joined>.Refused(outcome.Problems);
        await db.SaveChangesAsync(cancellationToken);
        // As they are kept, not as they were typed: the form tells by them what others change from now on.
        return joined with { Values = FieldsOf(newsroom) };
    }

    private static IReadOnlyDictionary<string, string> FieldsOf(Newsroom newsroom) =>
        DescribeNewsroomView.Of(newsroom.Name, newsroom.Address, newsroom.Languages, newsroom.Zone, newsroom.Policies).ToFields();
}
