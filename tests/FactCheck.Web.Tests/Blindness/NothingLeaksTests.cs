using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Features.Review.JudgeClaim;
using FactCheck.Web.Features.Review.SubmitReview;
using FactCheck.Web.Features.Review.WriteReview;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FactCheck.Web.Tests.Blindness;

/// <summary>
/// The blind rule over the whole application: until every seat of a round is filled, nothing that a reviewer rated, wrote, cited or
/// drafted comes to anybody but its writer, by no request and on no page. New requests and new pages are found by reflection.
/// </summary>
public sealed class NothingLeaksTests
{
    private static readonly JsonSerializerOptions AllOfIt = new()
    {
        Converters = { new JsonStringEnumConverter() },
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task No_request_tells_anybody_of_a_peers_review_while_the_round_runs()
    {
        var leaks = new List<string>();
        var scene = await Scene.Set();
        try
        {
            AnyRequest.All.Count.ShouldBeGreaterThan(90);
            // Questions first: an act may end the round, and then there is nothing to keep.
            foreach (var type in AnyRequest.All.OrderBy(type => typeof(IChangeSomething).IsAssignableFrom(type)))
            {
                for (var seat = 0; seat < scene.Onlookers.Count; seat++)
                {
                    if (!await scene.IsSealed())
                    {
                        await scene.DisposeAsync();
                        scene = await Scene.Set();
                    }

                    var (onlooker, request) = (scene.Onlookers[seat], AnyRequest.Build(type, scene));
                    var answer = await Send(scene.Desk, request, onlooker);
                    // Whoever ended the round may be told how it ended.
                    if (await scene.IsSealed() && Scene.LeakIn(JsonSerializer.Serialize(answer, AllOfIt)) is { } leak) leaks.Add($"{type.Name} tells {onlooker?.Name ?? "a reader"} {leak}");
                }
            }
        }
        finally
        {
            await scene.DisposeAsync();
        }

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_shows_anybody_a_peers_review_while_the_round_runs()
    {
        await using var scene = await Scene.Set();
        var pages = PagesOf(scene);
        pages.Count.ShouldBeGreaterThan(50);
        pages.ShouldContain($"/desk/claims/{scene.Number}/review");
        var leaks = new List<string>();
        foreach (var onlooker in scene.Onlookers)
        {
            using var browser = onlooker is null ? scene.Desk.Browser() : await scene.Desk.BrowserOf(onlooker);
            foreach (var page in pages)
                foreach (var address in new[] { page, $"{page}?words={Scene.Lure}&q={Scene.Lure}" })
                {
                    var answer = await browser.GetAsync(address);
                    if (Scene.LeakIn(await answer.Content.ReadAsStringAsync()) is { } leak) leaks.Add($"{address} shows {onlooker?.Name ?? "a reader"} {leak}");
                }
        }

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_marks_are_there_for_their_writer_and_for_the_editors_once_the_round_is_settled()
    {
        await using var scene = await Scene.Set();
        var own = JsonSerializer.Serialize((await scene.Desk.Send(new WriteReviewQuery(scene.Number), scene.Tom)).Value, AllOfIt);
        foreach (var what in new[] { "rationale", "title", "passage", "reliability" }) own.ShouldContain($"{Scene.Lure} {what} {Scene.Secret}");

        (await scene.Desk.Send(new SubmitReviewCommand(scene.ClaimId, 1, 1), scene.Tom)).Problems.ShouldBeEmpty();
        (await scene.Desk.Send(new JudgeClaimQuery(scene.Number), scene.Eve)).IsDone.ShouldBeFalse();
        await scene.SamAgrees();
        var judged = JsonSerializer.Serialize((await scene.Desk.Send(new JudgeClaimQuery(scene.Number), scene.Eve)).Value, AllOfIt);
        foreach (var what in new[] { "rationale", "title", "passage" }) judged.ShouldContain($"{Scene.Lure} {what} {Scene.Secret}");
        judged.ShouldContain("\"Confidence\":\"Low\"");
    }

    [Theory]
    [InlineData("a peer said zebrafinch rationale 7731X-quokka")]
    [InlineData("\"Rating\":\"Quibblewort\"")]
    [InlineData("\"RatingCode\":\"kq-one\"")]
    [InlineData("{\"Confidence\":\"Low\"}")]
    [InlineData("{\"Unsure\":1}")]
    public void A_leak_is_seen(string text) => Scene.LeakIn(text).ShouldNotBeNull();

    private static async Task<object?> Send(Desk desk, object request, Somebody? onlooker)
    {
        var send = typeof(Desk).GetMethods().Single(method => method.Name == nameof(Desk.Send)).MakeGenericMethod(AnyRequest.AnswerOf(request.GetType())!);
        var sent = (Task)send.Invoke(desk, [request, onlooker])!;
        await sent;
        var outcome = sent.GetType().GetProperty("Result")!.GetValue(sent)!;
        // A refused outcome has no value to look at; its problems are words too.
        return outcome is Outcome { IsDone: false } refused ? refused.Problems
            : outcome.GetType().GetProperty("IsDone")!.GetValue(outcome) is true ? outcome.GetType().GetProperty("Value", BindingFlags.Public | BindingFlags.Instance)?.GetValue(outcome)
            : outcome.GetType().GetProperty("Problems")!.GetValue(outcome);
    }

    private static IReadOnlyList<string> PagesOf(Scene scene) =>
    [
        .. scene.Desk.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
            .Where(endpoint => !endpoint.RoutePattern.RawText!.Contains("_blazor", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.Contains("_framework", StringComparison.Ordinal) && !endpoint.RoutePattern.Parameters.Any(part => part.IsCatchAll))
            .Select(endpoint => Address(endpoint.RoutePattern, scene)).Where(path => !IsStatic(path)).Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool IsStatic(string path) => path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.Ordinal) || path.EndsWith(".gz", StringComparison.Ordinal) || path.EndsWith(".br", StringComparison.Ordinal);

    private static string Address(RoutePattern pattern, Scene scene) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Part(pattern.RawText!, parameter.Name, scene),
        _ => "",
    }))));

    private static string Part(string route, string name, Scene scene) => name.ToLowerInvariant() switch
    {
        "number" when route.Contains("claims/", StringComparison.Ordinal) => scene.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "exhibitid" => scene.ExhibitId.ToString(),
        "articleid" => scene.ArticleId.ToString(),
        "queueid" => scene.QueueId.ToString(),
        "scaleid" => scene.ScaleId.ToString(),
        "id" when route.Contains("articles", StringComparison.Ordinal) => scene.ArticleId.ToString(),
        "id" when route.Contains("queues", StringComparison.Ordinal) => scene.QueueId.ToString(),
        "id" when route.Contains("exhibits", StringComparison.Ordinal) => scene.ExhibitId.ToString(),
        var other when other.EndsWith("id", StringComparison.Ordinal) => scene.ClaimId.ToString(),
        "n" or "version" or "number" => "1",
        _ => "none",
    };
}
