using FactCheck.Domain.Claims;
using FactCheck.Web.Parts.Claims;

namespace FactCheck.Web.Tests.Parts.Claims;

public sealed class StoryWordsTests
{
    public static TheoryData<string> Acts =>
        [.. Enum.GetValues<Act>().Select(WorkflowTable.Say), "set topics", "lead", "take in", "let go", "source withdrawn", "source changed", "source checked", "source of reviews withdrawn", "set task aside", "write a note", Claim.DeadlinePassed];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_that_a_history_keeps_is_told_in_a_sentence(string act)
    {
        var sentence = StoryWords.Of(act, _ => null);

        sentence.ShouldNotBe(act);
        sentence.ShouldContain(' ');
    }

    [Fact]
    public void A_sentence_names_persons_claims_and_reasons()
    {
        StoryWords.Of("assign", name => name switch { "person" => "Rae", "round" => "2", _ => null }).ShouldBe("gave a seat in round 2 to Rae");
        StoryWords.Of("merge", name => name == "into" ? "#7" : null).ShouldBe("merged it into #7");
        StoryWords.Of("dismiss", name => name == "because" ? "NotAClaim" : null).ShouldBe("put it aside as “not a claim”");
    }
}
