using System.Globalization;
using FactCheck.Domain.Reviews.Agreement;
using FactCheck.Domain.Tests.Claims;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Reviews.Agreement;

/// <summary>The agreement figures against worked examples that others published.</summary>
public sealed class AgreementTests
{
    /// <summary>Krippendorff (2011), section C: four observers, twelve units, five values, with missing data.</summary>
    private static readonly string[] FourObservers =
    [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];

    [Fact]
    public void Alpha_of_the_published_example_with_four_observers_is_0_743_nominal_and_0_815_ordinal()
    {
        KrippendorffAlpha.Of(Table(FourObservers), Metric.Nominal)!.Value.ShouldBe(0.743, 0.0005);
        KrippendorffAlpha.Of(Table(FourObservers), Metric.Ordinal)!.Value.ShouldBe(0.815, 0.0005);
    }

    /// <summary>Krippendorff (2011), section A: two observers, ten units, two values.</summary>
    [Fact]
    public void Alpha_of_the_published_example_with_two_observers_is_0_095() =>
        KrippendorffAlpha.Of(Table(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]), Metric.Nominal)!.Value.ShouldBe(0.095, 0.0005);

    /// <summary>Krippendorff (2011), section B: two observers, twelve units, five values.</summary>
    [Fact]
    public void Alpha_of_the_published_example_with_two_observers_and_five_values_is_0_692() =>
        KrippendorffAlpha.Of(Table(["1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"]), Metric.Nominal)!.Value.ShouldBe(0.692, 0.0005);

    [Fact]
    public void Alpha_is_silent_where_chance_has_no_say()
    {
        KrippendorffAlpha.Of(Table(["1 1 1", "1 1 1"]), Metric.Nominal).ShouldBeNull();
        KrippendorffAlpha.Of(Table(["1 2 3"]), Metric.Ordinal).ShouldBeNull();
        KrippendorffAlpha.Of(Table(["1 2 3", "1 2 3"]), Metric.Ordinal)!.Value.ShouldBe(1, 1e-12);
    }

    /// <summary>The two readers of fifty grant proposals: 20 times yes and yes, 5 yes and no, 10 no and yes, 15 no and no; kappa 0.4.</summary>
    [Fact]
    public void Kappa_of_the_published_two_by_two_example_is_0_4()
    {
        var matrix = new ConfusionMatrix<string>([.. Times(20, "yes", "yes"), .. Times(5, "yes", "no"), .. Times(10, "no", "yes"), .. Times(15, "no", "no")]);
        matrix.Agreement!.Value.ShouldBe(0.7, 1e-12);
        matrix.Kappa!.Value.ShouldBe(0.4, 1e-12);
    }

    /// <summary>Cohen (1960), table 1: 200 cases, three categories; agreement 0.70, by chance 0.41, kappa 0.49.</summary>
    [Fact]
    public void Kappa_of_Cohens_own_three_by_three_example_is_0_49()
    {
        int[][] counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
        var matrix = new ConfusionMatrix<int>(Enumerable.Range(0, 3).SelectMany(a => Enumerable.Range(0, 3).SelectMany(b => Enumerable.Repeat((a, b), counts[a][b]))));
        matrix.Total.ShouldBe(200);
        matrix.Agreement!.Value.ShouldBe(0.70, 0.0005);
        matrix.Kappa!.Value.ShouldBe(0.49, 0.005);
        (matrix[0, 2], matrix[2, 0], matrix.First(0), matrix.Second(0)).ShouldBe((18, 2, 120, 100));
    }

    [Fact]
    public void Kappa_is_silent_without_pairs_and_where_both_always_say_the_same()
    {
        new ConfusionMatrix<string>([]).Kappa.ShouldBeNull();
        new ConfusionMatrix<string>(Times(3, "yes", "yes")).Kappa.ShouldBeNull();
    }

    [Fact]
    public void A_review_revised_after_it_was_read_counts_as_it_was_first_submitted()
    {
        var desk = new Desk().Disputed();
        Must(desk.Claim.Return(desk.By(Edda), "look again", [desk.ReviewOf(Remy).Id], desk.OfRound));
        Must(desk.Submit(Remy, True));
        FirstSubmissions.Codes(desk.Reviews.Select(r => new FirstRating(r.ClaimId, r.Round, r.WriterId, r.First.Findings.Rating))).Pairs(Rosa.Id, Remy.Id).ShouldBe([(True, False)]);
    }

    private static RatingTable<int> Table(string[] observers)
    {
        var raters = observers.Select(_ => Guid.NewGuid()).ToList();
        var rows = observers.Select(row => row.Split(' ')).ToList();
        var table = new RatingTable<int>();
        for (var unit = 0; unit < rows[0].Length; unit++)
        {
            table.Add(raters.Zip(rows, (rater, row) => (rater, value: row[unit])).Where(rated => rated.value != ".")
                .ToDictionary(rated => rated.rater, rated => int.Parse(rated.value, CultureInfo.InvariantCulture)));
        }

        return table;
    }

    private static IEnumerable<(string, string)> Times(int times, string first, string second) => Enumerable.Repeat((first, second), times);
}
