using FactCheck.Domain.Articles;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Parts.Forms;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Speakers;

/// <summary>Asks whose words they are: speakers known in the article, or named now, each with the role of that time.</summary>
public sealed partial class SaidByFields
{
    /// <summary>Most speakers that say one thing together.</summary>
    public const int Most = 6;

    private static readonly IReadOnlyList<Choice> quotations =
    [
        new(nameof(Domain.Articles.Quotation.Direct), "in quotation marks"),
        new(nameof(Domain.Articles.Quotation.Indirect), "in the reporter’s words"),
        new(nameof(Domain.Articles.Quotation.Mixed), "partly in quotation marks"),
        new(nameof(Domain.Articles.Quotation.OwnVoice), "nobody is quoted: the article says so itself"),
    ];

    private static readonly IReadOnlyList<Choice> kinds = [.. Enum.GetValues<SpeakerKind>().Select(kind => new Choice(kind.ToString(), SpeakerWords.Of(kind)))];
    private IReadOnlyList<Choice> known = [];

    /// <summary>The form's state.</summary>
    [CascadingParameter] public FormState Form { get; set; } = FormState.None;

    /// <summary>The speakers that are offered.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<KnownSpeaker> Known { get; set; } = [];

    /// <summary>How the words are rendered.</summary>
    [Parameter, EditorRequired] public Quotation Quotation { get; set; }

    /// <summary>Raised with how they are rendered.</summary>
    [Parameter] public EventCallback<Quotation> QuotationChanged { get; set; }

    /// <summary>Who says it.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<SaidBy> Said { get; set; } = [];

    /// <summary>Raised with who says it.</summary>
    [Parameter] public EventCallback<IReadOnlyList<SaidBy>> SaidChanged { get; set; }

    /// <summary>A speaker that nobody has named yet: where a form begins.</summary>
    public static SaidBy Nobody { get; } = new(null, null, SpeakerKind.Person, null);

    /// <inheritdoc />
    protected override void OnParametersSet() =>
        known = [.. Known.Select(speaker => new Choice(speaker.Id.ToString(), speaker.Kind == SpeakerKind.Described ? $"{speaker.Name} (described)" : speaker.Name))];

    private async Task ChangeQuotation(string? value)
    {
        if (!Enum.TryParse<Quotation>(value, out var quotation)) return;
        await QuotationChanged.InvokeAsync(Quotation = quotation);
        if (quotation != Quotation.OwnVoice && Said.Count == 0) await AddOne();
    }

    private Task AddOne() => SaidChanged.InvokeAsync(Said = [.. Said, Nobody]);

    private Task Remove(int at) => SaidChanged.InvokeAsync(Said = [.. Said.Where((_, i) => i != at)]);

    private Task Change(int at, SaidBy one) => SaidChanged.InvokeAsync(Said = [.. Said.Select((old, i) => i == at ? one : old)]);
}
