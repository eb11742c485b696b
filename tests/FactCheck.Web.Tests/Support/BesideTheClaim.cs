using FactCheck.Web.Features.Review.ListNotes;
using FactCheck.Web.Features.Review.MeetColleagues;
using FactCheck.Web.Features.Review.ShowContext;

namespace FactCheck.Web.Tests.Support;

/// <summary>The parts that stand on each of a claim's pages, for tests of the pages themselves.</summary>
public static class BesideTheClaim
{
    /// <summary>Nobody else is there, nothing is noted, nothing more is known.</summary>
    public static void IsAlone(this PageContext page)
    {
        page.Answers<MeetColleaguesQuery, MeetColleaguesView>(_ => new MeetColleaguesView(Guid.NewGuid(), "Eve"));
        page.Answers<ListNotesQuery, ListNotesView>(_ => new ListNotesView([], false));
        page.Answers<ShowContextQuery, ShowContextView>(_ => new ShowContextView([], [], [], null));
    }
}
