using FactCheck.Domain.Kernel;
using FactCheck.Domain.Reviews.Agreement;
using FactCheck.Domain.Scales;
using FactCheck.Persistence;
using FactCheck.Persistence.Reading;
using FactCheck.Web.Shell.Dispatching;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Features.Queues.ShowAgreement;

/// <summary>Asks how far raters agree within one version of one scale: over settled rounds, by their first submissions.</summary>
/// <param name="QueueId">Only rounds of this queue; null for any.</param>
/// <param name="ScaleId">The scale; null for the one that was used last.</param>
/// <param name="Version">Its version; null for the newest.</param>
[MaySend(Senders.Editor)]
public sealed record ShowAgreementQuery(Guid? QueueId, Guid? ScaleId, int? Version) : IQuery<ShowAgreementView>;

/// <summary>How far raters agree.</summary>
/// <param name="Queues">Queues to choose from.</param>
/// <param name="Scales">Scales to choose from.</param>
/// <param name="ScaleId">The scale that was measured; null when there is none.</param>
/// <param name="Version">Its version that was measured.</param>
/// <param name="Versions">How many versions it has.</param>
/// <param name="Rounds">How many rounds were rated by two or more.</param>
/// <param name="Nominal">Krippendorff's alpha, ratings being the same or not; null when it cannot be said.</param>
/// <param name="Ordinal">Krippendorff's alpha of the numbers on the scale, by how far they lie apart; null when it cannot be said.</param>
/// <param name="Months">The nominal alpha by month, oldest first.</param>
/// <param name="Pairs">Every two people who rated something together.</param>
/// <param name="Ratings">The ratings of the version, in their order.</param>
/// <param name="Matrix">How often one said the row's rating where another said the column's; pairs are counted in both directions.</param>
public sealed record ShowAgreementView(
    IReadOnlyList<QueueChoice> Queues, IReadOnlyList<ScaleChoice> Scales, Guid? ScaleId, int Version, int Versions, int Rounds, double? Nominal, double? Ordinal,
    IReadOnlyList<MonthView> Months, IReadOnlyList<PairView> Pairs, IReadOnlyList<Rating> Ratings, IReadOnlyList<IReadOnlyList<int>> Matrix);

/// <summary>One month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Rounds">How many rounds were settled in it.</param>
/// <param name="Alpha">Krippendorff's alpha, nominal; null when it cannot be said.</param>
public sealed record MonthView(DateOnly Month, int Rounds, double? Alpha);

/// <summary>Two raters.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Together">How many rounds both rated.</param>
/// <param name="Agreement">Share of those in which they said the same.</param>
/// <param name="Kappa">Cohen's kappa; null when it cannot be said.</param>
public sealed record PairView(string First, string Second, int Together, double Agreement, double? Kappa);

internal sealed class ShowAgreementHandler(FactCheckDb db) : IRequestHandler<ShowAgreementQuery, Outcome<ShowAgreementView>>
{
    private const int MostRounds = 5_000;

    public async Task<Outcome<ShowAgreementView>> Handle(ShowAgreementQuery request, CancellationToken cancellationToken)
    {
        var queues = await db.Queues.OrderBy(q => q.FoldedName).Select(q => new QueueChoice(q.Id, q.Name, q.Terms.Seats)).ToListAsync(cancellationToken);
        var scales = await db.ScalesAsync(cancellationToken);
        var scale = await db.Scales.AsNoTracking().FirstOrDefaultAsync(s => s.Id == (request.ScaleId ?? scales.Select(one => one.Id).FirstOrDefault()), cancellationToken);
        if (scale is null) return new ShowAgreementView(queues, scales, null, 0, 0, 0, null, null, [], [], [], []);
        var version = scale.Versions.FirstOrDefault(v => v.Number == request.Version) ?? scale.Current;
        var rounds = await SettledRounds(request.QueueId, scale.Id, version.Number, cancellationToken);
        var table = FirstSubmissions.Codes(rounds.SelectMany(round => round.Ratings));
        return new ShowAgreementView(
            queues, scales, scale.Id, version.Number, scale.CurrentNumber, table.Units.Count(unit => unit.Count > 1), KrippendorffAlpha.Of(table, Metric.Nominal),
            KrippendorffAlpha.Of(OnTheScale(table, version), Metric.Ordinal), Months(rounds), await Pairs(table, cancellationToken), version.Ratings, Matrix(table, version));
    }

    private async Task<List<SettledView>> SettledRounds(Guid? queueId, Guid scaleId, int version, CancellationToken cancel)
    {
        var rounds = await db.Claims.AsNoTracking()
            .SelectMany(
                c => c.Rounds.Where(r => r.SettledAt != null && r.Terms.ScaleId == scaleId && r.Terms.ScaleVersion == version && (queueId == null || r.Terms.QueueId == queueId)),
                (c, r) => new { c.Id, r.Number, SettledAt = r.SettledAt!.Value })
            .OrderByDescending(r => r.SettledAt).Take(MostRounds).ToListAsync(cancel);
        var claimIds = rounds.Select(r => r.Id).Distinct().ToList();
        // What was written in them is left where it is, and their claims are one parameter: as thousands the statement is made anew each time.
        var ratings = (await db.Reviews.Where(r => r.Opened && r.TakenBackAt == null && EF.Parameter(claimIds).Contains(r.ClaimId))
            .Select(r => new FirstRating(r.ClaimId, r.Round, r.WriterId, r.First.Findings.Rating)).ToListAsync(cancel)).ToLookup(r => (r.ClaimId, r.Round));
        return [.. rounds.Select(r => new SettledView(r.SettledAt, [.. ratings[(r.Id, r.Number)]]))];
    }

    private static RatingTable<int> OnTheScale(RatingTable<string> codes, ScaleVersion version)
    {
        var table = new RatingTable<int>();
        foreach (var unit in codes.Units)
            table.Add(unit.Where(one => version.Find(one.Value)?.Number is not null).ToDictionary(one => one.Key, one => version.Find(one.Value)!.Number!.Value));
        return table;
    }

    private static IReadOnlyList<MonthView> Months(IEnumerable<SettledView> rounds) =>
        [.. rounds.Where(round => round.Ratings.Count > 1).GroupBy(round => new DateOnly(round.At.Year, round.At.Month, 1)).OrderBy(month => month.Key).TakeLast(12).Select(month =>
            new MonthView(month.Key, month.Count(), KrippendorffAlpha.Of(FirstSubmissions.Codes(month.SelectMany(round => round.Ratings)), Metric.Nominal)))];

    private async Task<IReadOnlyList<PairView>> Pairs(RatingTable<string> table, CancellationToken cancel)
    {
        var raters = table.Units.SelectMany(unit => unit.Keys).Distinct().ToList();
        var names = await db.NamesAsync(raters, cancel);
        var sorted = raters.OrderBy(one => names.GetValueOrDefault(one, "somebody"), StringComparer.OrdinalIgnoreCase).ToList();
        var pairs = from first in Enumerable.Range(0, sorted.Count)
                    from second in Enumerable.Range(first + 1, sorted.Count - first - 1)
                    let matrix = new ConfusionMatrix<string>(table.Pairs(sorted[first], sorted[second]))
                    where matrix.Total > 0
                    select new PairView(
                        names.GetValueOrDefault(sorted[first], "somebody"), names.GetValueOrDefault(sorted[second], "somebody"), matrix.Total, matrix.Agreement!.Value, matrix.Kappa);
        return [.. pairs];
    }

    private static IReadOnlyList<IReadOnlyList<int>> Matrix(RatingTable<string> table, ScaleVersion version)
    {
        var matrix = new ConfusionMatrix<string>(
            from unit in table.Units
            from one in unit
            from other in unit
            where one.Key != other.Key
            select (one.Value, other.Value));
        return [.. version.Ratings.Select(row => (IReadOnlyList<int>)[.. version.Ratings.Select(column => matrix[row.Code, column.Code])])];
    }
}

/// <summary>A round whose seats were all filled, with what its raters said first.</summary>
internal sealed record SettledView(DateTimeOffset At, IReadOnlyList<FirstRating> Ratings);
