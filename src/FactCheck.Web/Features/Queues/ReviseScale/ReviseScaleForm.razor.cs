using System.Globalization;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Scales;
using FactCheck.Web.Parts.Forms;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Queues.ReviseScale;

/// <summary>Makes a rating scale or its next version.</summary>
public sealed partial class ReviseScaleForm
{
    private static readonly IReadOnlyList<Choice> shapes =
    [
        new(nameof(RatingShape.Full), "full"), new(nameof(RatingShape.ThreeQuarters), "three quarters"), new(nameof(RatingShape.Half), "half"),
        new(nameof(RatingShape.Quarter), "a quarter"), new(nameof(RatingShape.Empty), "empty"), new(nameof(RatingShape.Question), "question mark"), new(nameof(RatingShape.Stroke), "stroke"),
    ];

    private static readonly IReadOnlyList<Choice> tones = [.. Enum.GetNames<RatingTone>().Select(tone => new Choice(tone, tone.ToLowerInvariant()))];

    private List<TypedView> ratings = [];
    private IReadOnlyList<Problem> problems = [];
    private int seen;
    private int filledFor;
    private string? name, language;

    /// <summary>The scale; null to make one.</summary>
    [Parameter] public Guid? ScaleId { get; set; }

    /// <summary>Number of its newest version as the page shows it.</summary>
    [Parameter] public int Version { get; set; }

    /// <summary>BCP 47 tag of the words until now.</summary>
    [Parameter] public string Language { get; set; } = "en";

    /// <summary>The ratings until now; left out, those that a new newsroom starts with.</summary>
    [Parameter] public IReadOnlyList<Rating> Ratings { get; set; } = StartingScale.Ratings;

    /// <summary>Raised with the scale's id when it is done.</summary>
    [Parameter] public EventCallback<Guid> OnDone { get; set; }

    /// <summary>Raised when the person closes the form.</summary>
    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => (seen, filledFor, language, ratings) = (Version, Version, Language, [.. Ratings.Select(TypedView.Of)]);

    private IReadOnlyList<SavedLine> Lines =>
    [
        new("Language of the words", Language, language),
        .. Enumerable.Range(0, Math.Max(Ratings.Count, ratings.Count))
            .Select(at => new SavedLine($"Rating {at + 1}", Say(Ratings.ElementAtOrDefault(at)), Say(ratings.ElementAtOrDefault(at)?.Rating))),
    ];

    private static string? Say(Rating? rating) => rating is null ? null
        : $"{rating.Word} ({rating.Code}), {(rating.Number is { } number ? $"number {number}" : "off the scale")}, {Of(shapes, rating.Shape.ToString())}, {Of(tones, rating.Tone.ToString())}: {rating.Definition}";

    private static string Of(IReadOnlyList<Choice> choices, string value) => choices.First(one => one.Value == value).Text;

    private void Lift(int at) => (ratings[at - 1], ratings[at]) = (ratings[at], ratings[at - 1]);

    private async Task Send()
    {
        var outcome = await Dispatcher.Send(new ReviseScaleCommand(ScaleId, seen, name ?? "", language ?? "", [.. ratings.Select(rating => rating.Rating)]));
        problems = outcome.Problems;
        // Having been told, the person makes their version the next one knowingly.
        if (problems.Contains(ScaleProblems.MovedOn)) seen = Version;
        if (outcome.IsDone) await OnDone.InvokeAsync(outcome.Value);
    }

    /// <summary>A rating as it is typed.</summary>
    private sealed class TypedView
    {
        public string? Word { get; set; }

        public string? Code { get; set; }

        public string? Definition { get; set; }

        public string? Number { get; set; }

        public string? Shape { get; set; } = nameof(RatingShape.Stroke);

        public string? Tone { get; set; } = nameof(RatingTone.Neutral);

        // What is no number at all is no place on a scale either: the rule of the numbers refuses it.
        public Rating Rating => new(
            Code?.Trim() ?? "", Word?.Trim() ?? "", Definition?.Trim() ?? "",
            string.IsNullOrWhiteSpace(Number) ? null : int.TryParse(Number, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : -1,
            Enum.Parse<RatingShape>(Shape!), Enum.Parse<RatingTone>(Tone!));

        public static TypedView Of(Rating rating) => new()
        {
            Word = rating.Word, Code = rating.Code, Definition = rating.Definition, Number = rating.Number?.ToString(CultureInfo.InvariantCulture),
            Shape = rating.Shape.ToString(), Tone = rating.Tone.ToString(),
        };
    }
}
