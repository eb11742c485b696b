using FactCheck.Domain.Kernel;
using FactCheck.Domain.Requests;
using FactCheck.Web.Shell.Dispatching;
using FactCheck.Web.Shell.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Features.Reading.ListRequests;

/// <summary>What readers asked, and what came of it.</summary>
public sealed partial class ListRequestsPage
{
    private const int LongestSubject = 80;

    // Those in whose form something is typed.
    private readonly HashSet<Guid> written = [];
    private Outcome<ListRequestsView>? outcome;
    private HashSet<Guid> answeredMeanwhile = [];
    private (bool Answered, Guid? After) asked;

    /// <summary>True for those that were answered.</summary>
    [SupplyParameterFromQuery(Name = "answered")] private string? AnsweredAsked { get; set; }

    /// <summary>The last request of the page before.</summary>
    [SupplyParameterFromQuery(Name = "after")] private string? AfterAsked { get; set; }

    private Guid? After => FromAddress.Id(AfterAsked);

    private bool Answered => FromAddress.Flag(AnsweredAsked);

    [Inject] private IDispatcher Dispatcher { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        // Another list, or another page of it.
        if (asked != (Answered, After))
        {
            written.Clear();
            outcome = null;
        }

        asked = (Answered, After);
        return Ask();
    }

    private static string Words(ReaderRequestKind kind) => kind switch
    {
        ReaderRequestKind.ThisIsWrong => "This is wrong",
        ReaderRequestKind.RightOfReply => "Wants to reply",
        _ => "Please check this",
    };

    // The editor's own mail program sends it: the desk has none.
    private static string Letter(RequestRowView request, string to) =>
        $"mailto:{Uri.EscapeDataString(to)}?subject={Uri.EscapeDataString($"Your message: {Short(request.Wording ?? request.Text)}")}&body={Uri.EscapeDataString((request.Answer ?? "").ReplaceLineEndings("\r\n"))}";

    private static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > LongestSubject } line
        ? line[..(char.IsHighSurrogate(line[LongestSubject - 1]) ? LongestSubject - 1 : LongestSubject)] + "…"
        : text.ReplaceLineEndings(" ");

    private async Task Ask()
    {
        var before = outcome is { IsDone: true } shown ? shown.Value.Requests : [];
        outcome = await Dispatcher.Send(new ListRequestsQuery(Answered, After));
        if (outcome.IsDone) outcome = outcome.Value with { Requests = KeepWritten(before, outcome.Value.Requests) };
    }

    // What a colleague answered leaves the list, but not from under the hands of whoever writes an answer too.
    private IReadOnlyList<RequestRowView> KeepWritten(IReadOnlyList<RequestRowView> before, IReadOnlyList<RequestRowView> now)
    {
        var waiting = now.Select(request => request.Id).ToHashSet();
        answeredMeanwhile = [.. before.Select(request => request.Id).Where(id => written.Contains(id) && !waiting.Contains(id))];
        if (answeredMeanwhile.Count == 0) return now;
        var kept = before.Where(request => waiting.Contains(request.Id) || answeredMeanwhile.Contains(request.Id)).ToList();
        return [.. kept, .. now.ExceptBy(kept.Select(request => request.Id), request => request.Id)];
    }

    private void Typed(Guid id, bool something)
    {
        if (something) written.Add(id);
        else written.Remove(id);
    }

    private Task Done(Guid id)
    {
        written.Remove(id);
        return Ask();
    }

    private string Address(Guid? after) => Navigation.GetUriWithQueryParameters(
        "/desk/requests", new Dictionary<string, object?> { ["answered"] = Answered ? "true" : null, ["after"] = after });
}
