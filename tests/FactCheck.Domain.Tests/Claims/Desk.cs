using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Kernel.Joining;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>Somebody at the invented desk.</summary>
public sealed record Colleague(string Name, Actor Actor, bool IsMember = true, bool HasConflict = false, int Holds = 0)
{
    public Guid Id => Actor.PersonId ?? Guid.Empty;

    public static Colleague Of(string name, Roles roles, bool isMember = true) => new(name, Actor.Person(Guid.CreateVersion7(), roles), isMember);
}

/// <summary>An invented desk with one claim on it: everything that a handler would load, and the acts as a handler would do them.</summary>
public sealed class Desk
{
    public const string True = "true";
    public const string False = "false";

    public static readonly Guid Queue = new("0190c000-0000-7000-8000-000000000001");
    public static readonly Guid Scale = new("0190c000-0000-7000-8000-000000000002");

    public static readonly Colleague Rosa = Colleague.Of("Rosa", Roles.Reviewer);
    public static readonly Colleague Remy = Colleague.Of("Remy", Roles.Reviewer);
    public static readonly Colleague Ruth = Colleague.Of("Ruth", Roles.Reviewer);
    public static readonly Colleague Edda = Colleague.Of("Edda", Roles.Editor);
    public static readonly Colleague Emil = Colleague.Of("Emil", Roles.Editor);
    public static readonly Colleague Ada = Colleague.Of("Ada", Roles.Administrator, isMember: false);
    public static readonly Colleague Clock = new("the clock", Actor.Clock, IsMember: false);
    public static readonly Colleague Engine = new("the engine", Actor.Engine, IsMember: false);

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public int Members { get; set; } = 5;

    public int Seats { get; set; } = 1;

    public AgreementRule Rule { get; set; } = AgreementRule.All;

    public Claim Claim { get; set; } = null!;

    public List<Review> Reviews { get; } = [];

    /// <summary>A draft that somebody began before something else happened.</summary>
    public ReviewDraft? Begun { get; set; }

    public Verdict Verdict { get; private set; } = null!;

    public RoundTerms Terms => TermsOf(Seats, Rule);

    public IReadOnlyList<Review> OfRound => [.. Reviews.Where(review => review.Round == Claim.CurrentRound?.Number)];

    public static RoundTerms TermsOf(int seats, AgreementRule rule = AgreementRule.All) =>
        new(Queue, Scale, 1, seats, rule, TimeSpan.FromHours(2), TimeSpan.FromHours(8), 2, 1, 0);

    public static Findings Found(string rating, WasItSaid said = WasItSaid.AsQuoted) => new(said, new(Scale, 1, rating));

    public static NewClaim Draft(long number = 1423, string text = "The bridge cost 12 million.") =>
        new(number, text, "en", Guid.CreateVersion7(), Guid.CreateVersion7(), IsOwnVoice: false, ClaimKind.Figure, 0.8, ["a figure"], "7");

    public By By(Colleague who) => new(who.Actor, new(who.IsMember, who.HasConflict, who.Holds, Members), Now);

    public QueueOrder Order(int? seats = null) => new(TermsOf(seats ?? Seats, Rule), Priority.Normal, null, Members);

    // ---- Claims in every status ----

    public Desk Suggested()
    {
        Claim = Claim.Suggest(By(Edda), Draft()).Value;
        Verdict = Verdict.Begin(Claim.Id, Now);
        return this;
    }

    public Desk Queued(int seats = 1, AgreementRule rule = AgreementRule.All)
    {
        (Seats, Rule) = (seats, rule);
        Suggested();
        Must(Claim.Queue(By(Edda), Order()));
        return this;
    }

    public Desk UnderReview(int seats = 1)
    {
        Queued(seats);
        Must(Claim.Take(By(Rosa)));
        return this;
    }

    public Desk Decided(string rating = True)
    {
        UnderReview();
        Must(Submit(Rosa, rating));
        return this;
    }

    public Desk Disputed()
    {
        Queued(2);
        Rates(Rosa, True);
        Rates(Remy, False);
        return this;
    }

    public Desk Published()
    {
        Decided();
        Must(Publish(Edda));
        return this;
    }

    public Desk Dismissed()
    {
        Suggested();
        Must(Claim.Dismiss(By(Edda), DismissalReason.Trivial));
        return this;
    }

    public Desk Merged()
    {
        Suggested();
        Must(Claim.Merge(By(Edda), Other(), []));
        return this;
    }

    public Desk At(ClaimStatus status) => status switch
    {
        ClaimStatus.Suggested => Suggested(),
        ClaimStatus.Queued => Queued(),
        ClaimStatus.UnderReview => UnderReview(),
        ClaimStatus.Disputed => Disputed(),
        ClaimStatus.Decided => Decided(),
        ClaimStatus.Published => Published(),
        ClaimStatus.Dismissed => Dismissed(),
        _ => Merged(),
    };

    /// <summary>Published once, then taken up again until it stands at that status, with its version up.</summary>
    public Desk ReopenedAt(ClaimStatus status)
    {
        Published();
        if (status == ClaimStatus.Disputed) Seats = 2;
        Must(Claim.Reopen(By(Edda), "New figures", Order()));
        if (status is ClaimStatus.UnderReview) Must(Claim.Take(By(Rosa)));
        if (status is ClaimStatus.Decided or ClaimStatus.Disputed) Rates(Rosa, True);
        if (status is ClaimStatus.Disputed) Rates(Remy, False);
        return this;
    }

    // ---- Acts as handlers do them ----

    public static Claim Other() => Claim.Suggest(new(Actor.Engine, DeskFacts.None, DateTimeOffset.UnixEpoch), Draft(7, "Another claim.")).Value;

    public static Claim OtherPublished() => new Desk().Published().Claim;

    public void Rates(Colleague who, string rating)
    {
        Must(Claim.Take(By(who)));
        Must(Submit(who, rating));
    }

    public ReviewDraft DraftOf(Colleague who, string? rating = True, string rationale = "The ledger says so [^1].", bool evidence = true)
    {
        var draft = ReviewDraft.Begin(Claim, who.Id, Now);
        var content = new ReviewContent(
            WasItSaid.AsQuoted, rating, rationale, evidence ? [new(1, Scale, "12,000,000 paid", Stance.Supports, new(2026, 3, 1))] : []);
        draft.Save(who.Actor, new(ReviewContent.Empty.ToFields(), content.ToFields()), Now).IsDone.ShouldBeTrue();
        return draft;
    }

    public Outcome Submit(Colleague who, string rating)
    {
        var outcome = Claim.SubmitReview(By(who), DraftOf(who, rating), OfRound);
        if (outcome.IsDone && !Reviews.Contains(outcome.Value)) Reviews.Add(outcome.Value);
        return Outcome.From(outcome.Problems);
    }

    public Outcome Publish(Colleague who, VersionChange? change = null) => Claim.Publish(By(who), Verdict, Page(), change);

    public PublicationCase Page() => Pages.Good(Claim, Claim.Decision?.Findings ?? Claim.PublishedFindings ?? Found(True));

    public PublicationCase PublishedPage() => Pages.Good(Claim, Claim.PublishedFindings ?? Found(True));

    public Review ReviewOf(Colleague who) => OfRound.Single(review => review.WriterId == who.Id);

    public static void Must(Outcome outcome) => outcome.Problems.ShouldBeEmpty();

    public static void MustRefuse(Outcome outcome, Problem problem) => outcome.Problems.Select(found => found.Code).ShouldContain(problem.Code);

    public static FormEdit Typed(params (string Field, string Text)[] fields) =>
        new(new Dictionary<string, string>(), fields.ToDictionary(field => field.Field, field => field.Text));
}
