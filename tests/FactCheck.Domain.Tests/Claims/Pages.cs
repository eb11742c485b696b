using FactCheck.Domain.Claims;
using FactCheck.Domain.Reviews;
using FactCheck.Domain.Verdicts;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>An invented verdict page that is fit to go up.</summary>
public static class Pages
{
    public static VerdictRecord Record(Guid claimId, Findings findings, int wording = 1) => new()
    {
        ClaimId = claimId,
        ClaimNumber = 1423,
        Language = "en",
        WordingNumber = wording,
        Wording = "The bridge cost 12 million.",
        Speakers = [new(Guid.Empty, "Ines Moreau", "mayor of Port Alder", "person", null)],
        Article = new(Guid.Empty, "Bridge opens", "The Alder Courier", "https://courier.example/bridge", "2026-02-28"),
        Context = new("The bridge opened on Friday.", "It cost 12 million, said the mayor.", "", "indirect", "said", null),
        WasItSaid = findings.WasItSaid,
        Rating = findings.Rating is { } rating
            ? new(rating.ScaleId, rating.ScaleVersion, rating.Code, rating.Code == Desk.True ? "True" : "False", "Nothing of importance is wrong.", 5, 5, 1, null, null)
            : null,
        Summary = "What the bridge at Port Alder cost",
        ShortAnswer = "The town's accounts show 12 million.",
        Explanation = "The accounts of 2025 list 12 million [^1]. Nothing else was paid [^1].",
        AsOf = new(2026, 3, 1),
        Evidence = [new(1, Desk.Scale, "document", "Accounts 2025", "Port Alder", "https://alder.example/accounts", "Bridge: 12,000,000", Stance.Supports, new(2026, 3, 1), null)],
    };

    public static PublicationCase Good(Claim claim, Findings findings) => Case(Record(claim.Id, findings, claim.WordingNumber));

    public static PublicationCase Case(VerdictRecord record) => new(record, SpeakersConfirmed: true, new(2026, 3, 2), ["factcheck.example"], [], []);
}
