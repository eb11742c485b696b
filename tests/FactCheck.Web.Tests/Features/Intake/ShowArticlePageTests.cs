using Bunit;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Speakers;
using FactCheck.Web.Features.Intake.ShowArticle;
using FactCheck.Web.Features.Intake.SpreadTopics;
using FactCheck.Web.Features.Triage.MergeClaims;
using FactCheck.Web.Features.Triage.ReconsiderClaim;
using FactCheck.Web.Features.Triage.SeparateClaim;
using FactCheck.Web.Parts.Articles;

namespace FactCheck.Web.Tests.Features.Intake;

public sealed class ShowArticlePageTests
{
    private static readonly Guid Id = Guid.NewGuid();

    private static readonly ClaimCardView Card = new(
        Guid.NewGuid(), 7, "Harbour fees will rise by 12 percent in June.", "en", 1, ClaimStatus.Suggested, Standing.None, ClaimKind.Prediction, 0.71, ["it turns on a figure"],
        Guid.NewGuid(), true, new([Newsprint.Stretch("Harbour fees will rise")], [Newsprint.Stretch("Rui Sequeira")], [Newsprint.Stretch("said")], Quotation.Indirect, null),
        "Harbour fees will rise", null, false, [new(Guid.NewGuid(), "Rui Sequeira", SpeakerKind.Person, "minister", false)], [Act.Reword, Act.Respan, Act.Attribute, Act.Split, Act.Dismiss]);

    private static readonly ShowArticleView Article = new(
        Id, ArticleDetails.Unknown with { Title = "Fees" }, "Tribune", Newsprint.Text, [], SplitState.Split, 1, null, "engine-1", default, "Eve", null, null, null, [Card], true, [], 0);

    [Fact]
    public void Every_mention_is_marked_in_the_whole_text_and_linked_with_its_card()
    {
        using var page = Page(Article);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));

        shown.Find("[data-text]").TextContent.ShouldBe(Newsprint.Text);
        shown.FindAll("mark[data-claim='7']").Select(mark => (mark.GetAttribute("data-kind"), mark.TextContent))
            .ShouldBe([("content", "Harbour fees will rise"), ("source", "Rui Sequeira"), ("cue", "said")], ignoreOrder: true);
        var card = shown.Find("[data-claim-card='7']");
        card.TextContent.ShouldContain("Rui Sequeira");
        card.QuerySelectorAll("[data-show-claim='7']").Length.ShouldBe(1);
        card.TextContent.ShouldContain("it turns on a figure");
    }

    [Fact]
    public void A_pressed_mark_makes_its_card_the_current_one()
    {
        using var page = Page(Article);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));

        shown.Find("article-text").TriggerEvent("onarticleclaim", new ArticleClaimEventArgs { Claim = "7" });

        shown.Find("[data-claim-card='7']").ClassList.ShouldContain("current");
        shown.FindAll("mark.current").ShouldNotBeEmpty();
    }

    [Fact]
    public void What_is_selected_in_the_text_goes_into_the_form_for_a_new_claim()
    {
        using var page = Page(Article);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));
        shown.FindAll("button").First(button => button.TextContent == "Add a claim").Click();

        var place = Newsprint.Stretch("The port handled 4 million tonnes");
        shown.Find("article-text").TriggerEvent("onarticleselection", new ArticleSelectionEventArgs { Start = place.Start, End = place.End });

        shown.Find("textarea[name=Text]").GetAttribute("value").ShouldBe("The port handled 4 million tonnes");
    }

    [Fact]
    public async Task News_of_the_article_is_shown_without_closing_the_form_that_is_open()
    {
        var state = Article with { State = SplitState.Splitting, Progress = 0.25 };
        using var page = new PageContext();
        page.Answers<ShowArticleQuery, ShowArticleView>(_ => state);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));
        shown.Find("progress").GetAttribute("value").ShouldBe("0.25");
        shown.FindAll("button").First(button => button.TextContent == "Correct the details").Click();
        shown.Find("textarea[name=Title]").Change("Typed");

        state = Article;
        await page.Tell(new Announcement("article", Id, "split.end", default));

        shown.WaitForAssertion(() => shown.FindAll("progress").ShouldBeEmpty());
        shown.Find("textarea[name=Title]").GetAttribute("value").ShouldBe("Typed");
    }

    [Fact]
    public void A_claim_is_merged_into_another_one_of_the_article_and_can_be_separated_again()
    {
        var other = Card with { ClaimId = Guid.NewGuid(), MentionId = Guid.NewGuid(), Number = 8, Text = "Fees go up." };
        using var page = Page(Article with { Claims = [Card with { Acts = [Act.Merge] }, other] });
        page.Answers<MergeClaimsCommand>(_ => Outcome.Done);
        page.Answers<SeparateClaimCommand>(_ => Outcome.Done);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));

        shown.FindAll("button").Single(button => button.TextContent == "Merge").Click();
        shown.FindAll("select[name=Into] option").Select(option => option.TextContent).ShouldBe(["Choose one", "#8 Fees go up."]);
        shown.Find("select[name=Into]").Change("8");
        shown.Find("form").Submit();

        page.SentOf<MergeClaimsCommand>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            sent => sent.ClaimIds.ShouldBe([Card.ClaimId]), sent => sent.Into.ShouldBe("8"));
        shown.Find("[role=status]").TextContent.ShouldContain("#7 went into the other claim");
        shown.Find("[role=status] form").Submit();
        page.SentOf<SeparateClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([Card.ClaimId]);
    }

    [Fact]
    public void A_refused_merge_is_said_beside_its_field_and_the_choice_stays()
    {
        var other = Card with { ClaimId = Guid.NewGuid(), MentionId = Guid.NewGuid(), Number = 8 };
        using var page = Page(Article with { Claims = [Card with { Acts = [Act.Merge] }, other] });
        page.Answers<MergeClaimsCommand>(_ => MergeClaimsProblems.NobodyThere);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));

        shown.FindAll("button").Single(button => button.TextContent == "Merge").Click();
        shown.Find("select[name=Into]").Change("8");
        shown.Find("form").Submit();

        shown.Find("select[name=Into]").GetAttribute("aria-invalid").ShouldBe("true");
        shown.Find("select[name=Into] option[value='8']").HasAttribute("selected").ShouldBeTrue();
        shown.Find(".field-problem").TextContent.ShouldBe(MergeClaimsProblems.NobodyThere.Message);
    }

    [Fact]
    public void A_removed_claim_is_folded_away_and_can_be_taken_up_again()
    {
        using var page = Page(Article with { Claims = [Card with { Status = ClaimStatus.Dismissed, Acts = [Act.Reconsider] }] });
        page.Answers<ReconsiderClaimCommand>(_ => Outcome.Done);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));

        shown.FindAll("[data-claim-card]").ShouldBeEmpty();
        shown.Find("details form").Submit();

        page.SentOf<ReconsiderClaimCommand>().ShouldHaveSingleItem().ClaimIds.ShouldBe([Card.ClaimId]);
    }

    [Fact]
    public void A_reviewer_sees_no_button_that_changes_anything()
    {
        using var page = Page(Article with { MayEdit = false });
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));

        shown.FindAll("button").Select(button => button.TextContent).ShouldBe(["Show in the text"]);
    }

    private static PageContext Page(ShowArticleView article)
    {
        var page = new PageContext();
        page.Answers<ShowArticleQuery, ShowArticleView>(_ => article);
        return page;
    }

    [Fact]
    public void Claims_found_before_the_topics_are_offered_them_and_the_offer_goes_when_they_have_them()
    {
        var view = Article with { Topics = ["Fees", "Ports"], WithoutTopics = 2 };
        using var page = Page(view);
        page.Answers<ShowArticleQuery, ShowArticleView>(_ => view);
        page.Answers<SpreadTopicsCommand, int>(_ => 2);
        var shown = page.Render<ShowArticlePage>(with => with.Add(p => p.ArticleId, Id));
        shown.Find(".page-head .row-meta").TextContent.ShouldContain("about Fees, Ports");
        var offer = shown.FindAll(".notice").Single(notice => notice.TextContent.Contains("2 suggested claims were found before", StringComparison.Ordinal));

        view = view with { WithoutTopics = 0 };
        offer.QuerySelector("button")!.Click();

        page.SentOf<SpreadTopicsCommand>().ShouldBe([new(Id)]);
        shown.Markup.ShouldNotContain("found before");
    }
}
