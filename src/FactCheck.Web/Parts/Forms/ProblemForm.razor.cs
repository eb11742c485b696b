using FactCheck.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Forms;

/// <summary>A form whose problems stand beside their fields.</summary>
public sealed partial class ProblemForm
{
    private readonly HashSet<string> fields = [];
    private FormState state = FormState.None;
    private ElementReference summary;
    private IReadOnlyList<Problem>? focused;
    private bool busy;

    /// <summary>Element id of the form; begins the ids of its fields.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>Name of the form in a plain post; left out, the id.</summary>
    [Parameter] public string? FormName { get; set; }

    /// <summary>Why the last try was refused; empty when it was not.</summary>
    [Parameter] public IReadOnlyList<Problem> Problems { get; set; } = [];

    /// <summary>Sends it. While this runs the form does not send again.</summary>
    [Parameter, EditorRequired] public EventCallback OnSubmit { get; set; }

    /// <summary>Element id of what names the form aloud.</summary>
    [Parameter] public string? LabelledBy { get; set; }

    /// <summary>The form's <c>autocomplete</c>; <c>off</c> at the desk, where the browser's memory of old texts only disturbs.</summary>
    [Parameter] public string Autocomplete { get; set; } = "off";

    /// <summary>The fields and buttons.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>A field says that it is here, so that the list of problems can lead to it.</summary>
    internal void Announce(string field)
    {
        if (fields.Add(field) && Problems.Count > 0) StateHasChanged();
    }

    /// <inheritdoc />
    protected override void OnParametersSet() => state = new FormState(Id, Problems, busy);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Problems.Count == 0 || ReferenceEquals(focused, Problems)) return;
        focused = Problems;
        await summary.FocusAsync();
    }

    private async Task Submit()
    {
        if (busy) return;
        try
        {
            busy = true;
            state = state with { Busy = true };
            await OnSubmit.InvokeAsync();
        }
        finally
        {
            busy = false;
            state = new FormState(Id, Problems, false);
        }
    }

    private string Link(string field) => $"{Path}#{state.IdOf(field)}";

    // A bare fragment would lead to the address of <base>.
    private string Path => new Uri(Navigation.Uri).PathAndQuery;

    [Inject] private NavigationManager Navigation { get; set; } = null!;
}
