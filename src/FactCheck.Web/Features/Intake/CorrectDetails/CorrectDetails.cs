using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Outlets;
using FactCheck.Domain.Training;
using FactCheck.Persistence;
using FactCheck.Persistence.Finding;
using FactCheck.Persistence.Publishing;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Intake.CorrectDetails;

/// <summary>
/// An editor corrects what is known of an article beside its text. Fields that others changed meanwhile are joined; those that
/// both changed differently come back as conflicts and stay as they are kept.
/// </summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Original">The fields as the form showed them.</param>
/// <param name="Mine">The fields as they were left.</param>
[MaySend(Senders.Editor)]
public sealed record CorrectDetailsCommand(Guid ArticleId, CorrectDetailsView Original, CorrectDetailsView Mine) : ICommand<Joined>;

/// <summary>The details as a form shows them.</summary>
/// <param name="Title">The headline; empty for none.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Outlet">Name of who published it.</param>
/// <param name="Dated">When it was published: <c>2014-11-12</c>, <c>2014-11</c> or <c>2014</c>.</param>
/// <param name="Address">Where it stands on the web.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Topics">What it is about, with commas between the names.</param>
public sealed record CorrectDetailsView(string? Title, string? Byline, string? Outlet, string? Dated, string? Address, string? Language, string? Topics = null)
{
    /// <summary>By field, empty ones left out.</summary>
    public IReadOnlyDictionary<string, string> Fields => new (string Name, string? Value)[]
        { ("Title", Title), ("Byline", Byline), ("Outlet", Outlet), ("Dated", Dated), ("Address", Address), ("Language", Language), ("Topics", Topics) }
        .Where(one => !string.IsNullOrWhiteSpace(one.Value)).ToDictionary(one => one.Name, one => one.Value!.Trim());

    /// <summary>From the details as they are kept.</summary>
    public static CorrectDetailsView Of(ArticleDetails details, string? outlet, IReadOnlyList<string>? topics = null) => new(
        details.Title, details.Byline, outlet, Words(details.Dated), details.Address, details.Language == "und" ? null : details.Language,
        topics is { Count: > 0 } ? string.Join(", ", topics) : null);

    /// <summary>A date as the form writes it; null when there is none.</summary>
    public static string? Words(ArticleDate? dated) => dated?.Written();

    /// <summary>A date as the form writes it, read; null when it is none.</summary>
    public static ArticleDate? Day(string? words) => ArticleDate.Read(words);
}

internal sealed class CorrectDetailsValidator : AbstractValidator<CorrectDetailsCommand>
{
    public CorrectDetailsValidator()
    {
        RuleFor(command => command.Mine.Dated).Must(words => string.IsNullOrWhiteSpace(words) || CorrectDetailsView.Day(words.Trim()) is not null)
            .Refuse(CorrectDetailsProblems.NoDate);
        RuleFor(command => command.Mine.Outlet).Must(name => name is null || name.Trim().Length <= Outlet.LongestName).Refuse(CorrectDetailsProblems.Outlet);
        RuleFor(command => command.Mine.Topics).MaximumLength(1_000).Refuse(CorrectDetailsProblems.TooManyTopics);
    }
}

internal sealed class CorrectDetailsHandler(FactCheckDb db, IActing acting, TimeProvider clock) : IRequestHandler<CorrectDetailsCommand, Outcome<Joined>>
{
    private const int MostTopics = 8;

    public async Task<Outcome<Joined>> Handle(CorrectDetailsCommand request, CancellationToken cancellationToken)
    {
        var article = await db.Articles.FirstOrDefaultAsync(a => a.Id == request.ArticleId, cancellationToken);
        if (article is null) return ArticleProblems.NotThere;
        var outlet = await db.Outlets.Where(o => o.Id == article.Details.OutletId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        var topics = await db.Topics.Where(t => article.TopicIds.Contains(t.Id)).OrderBy(t => t.FoldedName).Select(t => t.Name).ToListAsync(cancellationToken);
        var before = CorrectDetailsView.Of(article.Details, outlet, topics);
        var joined = FieldJoin.Join(new(request.Original.Fields, request.Mine.Fields), before.Fields);
        var wanted = await Details(joined.Values, cancellationToken);
        if (!wanted.IsDone) return Outcome<Joined>.Refused(wanted.Problems);
        var number = article.DetailsNumber;
        var outcome = article.CorrectDetails(wanted.Value, clock.Now());
        if (outcome.IsDone) outcome = await AboutAsync(article, joined.Values.GetValueOrDefault("Topics"), cancellationToken);
        if (!outcome.IsDone) return Outcome<Joined>.Refused(outcome.Problems);
        if (article.EngineVersion is { } engine && article.DetailsNumber != number)
        {
            db.TrainingExamples.Add(TrainingExample.Of(article.Id, null, CorrectedPart.Details, before with { Topics = null },
                CorrectDetailsView.Of(article.Details, joined.Values.GetValueOrDefault("Outlet")), engine, acting.Actor, clock.Now()));
        }

        await db.SaveChangesAsync(cancellationToken);
        return joined;
    }

    // The engine says nothing of topics: they are no correction of its work.
    private async Task<Outcome> AboutAsync(Article article, string? written, CancellationToken cancellationToken)
    {
        var names = (written ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DistinctBy(Folding.Fold).ToList();
        if (names.Count > MostTopics) return CorrectDetailsProblems.TooManyTopics;
        var topics = await db.TopicsAsync(names, cancellationToken);
        return topics.IsDone ? article.SetTopics(topics.Value, clock.Now()) : Outcome.Refused([.. topics.Problems.Select(problem => problem.At("Topics"))]);
    }

    private async Task<Outcome<ArticleDetails>> Details(IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        string? Field(string name) => fields.GetValueOrDefault(name);
        var name = Field("Outlet");
        var outlet = name is null ? Outcome<Guid?>.Done(null) : await db.OutletNamed(name, Field("Address"), cancellationToken);
        return outlet.IsDone
            ? new ArticleDetails(Field("Title") ?? "", Field("Byline"), outlet.Value, CorrectDetailsView.Day(Field("Dated")), Field("Address"), Field("Language") ?? "und")
            : Outcome<ArticleDetails>.Refused(outlet.Problems);
    }
}

/// <summary>Why details are refused before they are joined.</summary>
public static class CorrectDetailsProblems
{
    /// <summary>No date.</summary>
    public static readonly Problem NoDate = new("article.no-date", "Write the date as 2014-11-12, or as 2014-11 or 2014 when no more is known.", "Dated");

    /// <summary>The outlet's name is too long.</summary>
    public static readonly Problem Outlet = new("article.outlet", "The outlet's name is longer than 200 characters.", "Outlet");

    /// <summary>Too many topics.</summary>
    public static readonly Problem TooManyTopics = new("article.too-many-topics", "Name at most eight topics, with commas between them.", "Topics");
}
