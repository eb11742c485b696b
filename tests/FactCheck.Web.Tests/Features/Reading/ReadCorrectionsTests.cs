
namespace FactCheck.Web.Tests.Features.Reading;

/// <summary>The log of corrections.</summary>
public sealed class ReadCorrectionsTests
{
    [Fact]
    public async Task The_log_has_corrections_and_retractions_with_their_reasons_and_nothing_else()
    {
        await using var desk = await Desk.Open();
        var published = await Publications.At(desk);
        await published.Up("Never touched.");
        var corrected = await published.Up("Corrected once.");
        var retracted = await published.Up("Taken back.");
        await published.Correct(corrected.ClaimId, "It is 8 percent.", "The register was misread.");
        await published.Retract(retracted.ClaimId, "Our source was forged.");
        var html = await desk.Browser().GetStringAsync("/corrections");
        html.ShouldContain("The register was misread.");
        html.ShouldContain($"{corrected.Path}/changes?from=1&amp;to=2");
        html.ShouldContain("Our source was forged.");
        html.ShouldContain("Retraction");
        html.ShouldNotContain("Never touched.");
    }
}
