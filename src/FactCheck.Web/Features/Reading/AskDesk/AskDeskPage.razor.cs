using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.AskDesk;

/// <summary>The form by which readers ask, without a circuit.</summary>
public sealed partial class AskDeskPage
{
    /// <summary>The path of the verdict; null for something to check.</summary>
    [Parameter]
    public string? Path { get; set; }

    /// <summary>What was typed, by field: nothing is lost when it is refused.</summary>
    [Parameter]
    public Dictionary<string, string> Typed { get; set; } = [];

    /// <summary>Why it was refused; empty when it was not.</summary>
    [Parameter]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    /// <summary>True once it was taken.</summary>
    [Parameter]
    public bool Sent { get; set; }

    private string Title => Path is null ? "Ask us to check something" : "Tell the desk";

    private string Target => Path is null ? "/ask" : Path + "/ask";

    private bool IsReply => Of("Kind") == nameof(ReaderRequestKind.RightOfReply);

    private string? Of(string field) => Typed.GetValueOrDefault(field);
}
