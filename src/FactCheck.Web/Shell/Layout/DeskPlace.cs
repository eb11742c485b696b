using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Shell.Layout;

/// <summary>One entry of the desk's navigation.</summary>
/// <param name="Group">Heading that it stands under; empty for none.</param>
/// <param name="Name">What it says.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Roles">Any of these roles sees it. What is seen is no permission: the requests decide.</param>
public sealed record DeskPlace(string Group, string Name, string Href, Roles Roles)
{
    private const Roles Everyone = Roles.Reviewer | Roles.Editor | Roles.Administrator;
    private const Roles Reviewers = Roles.Reviewer | Roles.Editor;

    /// <summary>Every entry, in its order.</summary>
    public static IReadOnlyList<DeskPlace> All { get; } =
    [
        new("", "My desk", "/desk", Everyone),
        new("Work", "Articles", "/desk/articles", Roles.Editor),
        new("Work", "Speakers", "/desk/speakers", Roles.Editor),
        new("Work", "Triage", "/desk/triage", Roles.Editor),
        new("Work", "Queues", "/desk/queues", Everyone),
        new("Work", "To judge", "/desk/judge", Roles.Editor | Roles.Administrator),
        new("Work", "Exhibits", "/desk/exhibits", Reviewers),
        new("Work", "Conflicts of interest", "/desk/conflicts", Reviewers),
        new("Work", "Verdicts", "/desk/verdicts", Roles.Editor),
        new("Work", "Readers’ requests", "/desk/requests", Roles.Editor),
        new("Newsroom", "Workload", "/desk/workload", Roles.Editor),
        new("Newsroom", "Agreement", "/desk/agreement", Roles.Editor),
        new("Newsroom", "Rating scales", "/desk/scales", Roles.Editor | Roles.Administrator),
        new("Newsroom", "People", "/desk/people", Roles.Administrator),
        new("Newsroom", "The newsroom", "/desk/newsroom", Roles.Administrator),
    ];
}
