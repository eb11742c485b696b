using System.Globalization;
using FactCheck.Domain.Articles;
using FactCheck.Web.Parts.Forms;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Articles;

/// <summary>Chooses stretches of an article's text, by pointer or by keyboard.</summary>
public sealed partial class StretchPicker
{
    private const int Shown = 300;
    private Stretch? last;
    private int? from;
    private int? to;

    /// <summary>The form's state.</summary>
    [CascadingParameter] public FormState Form { get; set; } = FormState.None;

    /// <summary>Name of the request's field.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>What it asks for.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The article's text.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>What is selected in the text beside; null while nothing is.</summary>
    [Parameter] public Stretch? Selection { get; set; }

    /// <summary>What was chosen.</summary>
    [Parameter] public IReadOnlyList<Stretch> Value { get; set; } = [];

    /// <summary>Raised with what was chosen.</summary>
    [Parameter] public EventCallback<IReadOnlyList<Stretch>> ValueChanged { get; set; }

    /// <summary>Whether several stretches may be chosen.</summary>
    [Parameter] public bool Several { get; set; } = true;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (Selection is null || Selection == last) return;
        last = Selection;
        (from, to) = (Selection.Start, Selection.End);
        // The first selection is taken at once; later ones are offered, so that looking around changes nothing.
        if (Value.Count == 0) await Take(false);
    }

    private static int? Number(ChangeEventArgs args) =>
        int.TryParse(args.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string WordsOf(Stretch stretch)
    {
        if (stretch.Start < 0 || stretch.End > Text.Length || stretch.Start >= stretch.End) return "(outside of the text)";
        return stretch.End - stretch.Start <= Shown ? Text[stretch.Start..stretch.End] : Text.Substring(stretch.Start, Shown) + "…";
    }

    private async Task Take(bool besides)
    {
        if (from is not { } start || to is not { } end || start >= end) return;
        IEnumerable<Stretch> kept = besides ? Value : [];
        Value = [.. kept.Append(new(start, end)).Distinct().OrderBy(stretch => stretch.Start)];
        await ValueChanged.InvokeAsync(Value);
    }

    private Task Without(Stretch stretch) => ValueChanged.InvokeAsync(Value = [.. Value.Where(other => other != stretch)]);
}
