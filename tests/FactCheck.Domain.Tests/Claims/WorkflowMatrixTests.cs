using FactCheck.Domain.Claims;
using static FactCheck.Domain.Claims.ClaimStatus;
using static FactCheck.Domain.Tests.Claims.Desk;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>Every pair of status and act: allowed where the workflow says so, refused everywhere else.</summary>
public sealed class WorkflowMatrixTests
{
    // Written down once more, by hand, so that a slip in the table shows.
    private static readonly Dictionary<Act, ClaimStatus[]> Allowed = new()
    {
        [Act.Reword] = [Suggested, Queued, UnderReview],
        [Act.Respan] = [Suggested],
        [Act.Attribute] = [Suggested],
        [Act.Split] = [Suggested],
        [Act.Queue] = [Suggested],
        [Act.Dismiss] = [Suggested, Queued],
        [Act.Reconsider] = [Dismissed],
        [Act.Unqueue] = [Queued],
        [Act.Requeue] = [Queued, UnderReview],
        [Act.Take] = [Queued, UnderReview],
        [Act.Assign] = [Queued, UnderReview],
        [Act.Extend] = [UnderReview],
        [Act.Release] = [UnderReview],
        [Act.Expire] = [UnderReview],
        [Act.Reassign] = [UnderReview],
        [Act.SubmitReview] = [Queued, UnderReview],
        [Act.TakeBackReview] = [Queued, UnderReview],
        [Act.Adjudicate] = [Disputed],
        [Act.AskAgain] = [Disputed],
        [Act.Return] = [Disputed, Decided],
        [Act.Write] = [Decided],
        [Act.Publish] = [Decided],
        [Act.Confirm] = [Decided],
        [Act.Waive] = [Disputed, Decided],
        [Act.Reopen] = [Published],
        [Act.StopReopening] = [Queued, UnderReview, Disputed, Decided],
        [Act.Merge] = [Suggested, Queued, UnderReview, Disputed, Decided, Published],
        [Act.Separate] = [Merged],
        [Act.Correct] = [Suggested, Queued, UnderReview, Disputed, Decided, Published, Dismissed],
        [Act.Retract] = [Suggested, Queued, UnderReview, Disputed, Decided, Published, Dismissed],
        [Act.Remove] = [Suggested, Queued, UnderReview, Disputed, Decided, Published, Dismissed, Merged],
    };

    public static TheoryData<ClaimStatus, Act> Pairs
    {
        get
        {
            var pairs = new TheoryData<ClaimStatus, Act>();
            foreach (var status in Enum.GetValues<ClaimStatus>())
            {
                foreach (var act in Allowed.Keys) pairs.Add(status, act);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_act_is_done_from_the_statuses_of_the_workflow_and_refused_from_all_others(ClaimStatus status, Act act)
    {
        var desk = Acts.Ready(status, act);
        var (before, standing) = (desk.Claim.Status, desk.Claim.Standing);
        before.ShouldBe(status);
        var history = desk.Claim.HistoryNumber;

        var outcome = Acts.Do(desk, act);

        if (status == Merged && act is Act.Correct or Act.Retract)
        {
            // From any status, but a merged claim's address leads elsewhere: the rule refuses, and says so.
            MustRefuse(outcome, ClaimProblems.IsMerged);
            desk.Claim.HistoryNumber.ShouldBe(history);
        }
        else if (!Allowed[act].Contains(status))
        {
            outcome.Problems.Single().Code.ShouldBe("claim.not-from-status");
            desk.Claim.HistoryNumber.ShouldBe(history);
        }
        else if (standing == Standing.None && act is Act.Correct or Act.Retract or Act.Remove)
        {
            // Suggested and Dismissed claims never have a version up: the rule refuses, not the status.
            MustRefuse(outcome, ClaimProblems.NothingUp);
        }
        else
        {
            Must(outcome);
            desk.Claim.Status.ShouldBe(Expected(status, act));
            if (act != Act.Write) desk.Claim.HistoryNumber.ShouldBeGreaterThan(history);
        }
    }

    [Fact]
    public void The_matrix_of_this_test_names_every_act() =>
        Allowed.Keys.Append(Act.Suggest).Order().ShouldBe(Enum.GetValues<Act>());

    [Fact]
    public void The_table_is_told_in_markdown_with_one_row_for_each_of_its_rows()
    {
        var lines = WorkflowTable.ToMarkdown().TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(WorkflowTable.Rows.Count + 2);
        lines.ShouldContain("| Queued, UnderReview | take | UnderReview | reviewer | *may rate*; an open seat |");
        lines.ShouldContain("| — | suggest | Suggested | engine, editor | lead mention; the engine's version |");
        lines.ShouldAllBe(line => line.Count(letter => letter == '|') == 6);
    }

    private static ClaimStatus Expected(ClaimStatus from, Act act) => act switch
    {
        Act.Queue or Act.AskAgain or Act.Reopen or Act.Expire or Act.Release or Act.Reassign => Queued,
        Act.Dismiss => Dismissed,
        Act.Reconsider or Act.Unqueue => Suggested,
        Act.Separate => Suggested,
        Act.Reword when from != Suggested => Queued,
        Act.Requeue => from,
        Act.Take or Act.Assign or Act.TakeBackReview or Act.Return or Act.Extend => UnderReview,
        Act.SubmitReview or Act.Adjudicate => Decided,
        Act.Publish or Act.Confirm or Act.StopReopening => Published,
        Act.Merge => Merged,
        _ => from,
    };
}
