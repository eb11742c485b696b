using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Tests.Articles;

public sealed class ArticleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Editor = Actor.Person(Guid.CreateVersion7(), Roles.Editor);
    private const string Words = "The river rose two metres, the mayor said.";

    private static Article Received(string text = Words)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, Editor, Noon);
    }

    private static MentionPlace Said { get; } = new([new(0, 25)], [new(27, 36)], [new(37, 41)], Quotation.Indirect, null);

    [Fact]
    public void An_article_keeps_the_bytes_and_their_hash()
    {
        var article = Received("a\r\nb");
        article.Text.ShouldBe("a\nb");
        var capture = article.Captures.ShouldHaveSingleItem();
        capture.Bytes.ShouldBe("a\r\nb"u8.ToArray());
        capture.Sha256.ShouldBe(Hashing.Sha256("a\r\nb"u8));
        article.SplitState.ShouldBe(SplitState.Received);
    }

    [Fact]
    public void However_many_claims_are_marked_at_once_the_article_says_so_once()
    {
        var article = Received();
        article.ForgetAnnouncements();

        for (var i = 0; i < 3; i++) article.Mark(Guid.CreateVersion7(), Said, [new(Guid.CreateVersion7(), null)], Editor, null, Noon).IsDone.ShouldBeTrue();
        article.Announcements.Select(said => said.What).ShouldBe(["mark"]);

        article.Mark(Guid.CreateVersion7(), Said, [new(Guid.CreateVersion7(), null)], Editor, null, Noon.AddSeconds(1));
        article.Announcements.Count.ShouldBe(2);
    }

    [Fact]
    public void Splitting_goes_on_after_a_restart_and_progress_never_falls()
    {
        var article = Received();
        article.BeginSplit(Noon).IsDone.ShouldBeTrue();
        article.ReportSplit(0.6, Noon);
        article.ReportSplit(0.4, Noon);
        article.SplitProgress.ShouldBe(0.6);
        article.BeginSplit(Noon).IsDone.ShouldBeTrue();
        article.EndSplit("engine-1", ArticleDetails.Unknown with { Title = "River rises", Language = "en" }, [], Noon).IsDone.ShouldBeTrue();
        article.SplitState.ShouldBe(SplitState.Split);
        article.Details.Title.ShouldBe("River rises");
        article.BeginSplit(Noon).Problems[0].ShouldBe(ArticleProblems.AlreadySplit);
    }

    [Fact]
    public void A_failed_split_says_why_and_may_begin_again()
    {
        var article = Received();
        article.FailSplit("no", Noon).Problems[0].ShouldBe(ArticleProblems.NotSplitting);
        article.BeginSplit(Noon);
        article.FailSplit("The engine stopped.", Noon);
        article.SplitFailure.ShouldBe("The engine stopped.");
        article.BeginSplit(Noon).IsDone.ShouldBeTrue();
        article.SplitFailure.ShouldBeNull();
    }

    [Fact]
    public void What_an_editor_corrected_is_not_overwritten_by_the_engine()
    {
        var article = Received();
        article.BeginSplit(Noon);
        article.CorrectDetails(ArticleDetails.Unknown with { Title = "Mine" }, Noon).IsDone.ShouldBeTrue();
        article.EndSplit("engine-1", ArticleDetails.Unknown with { Title = "Its" }, [], Noon);
        article.Details.Title.ShouldBe("Mine");
        article.DetailsNumber.ShouldBe(2);
    }

    [Fact]
    public void Details_with_a_script_for_an_address_or_no_language_are_refused_beside_their_fields()
    {
        var article = Received();
        var refused = article.CorrectDetails(ArticleDetails.Unknown with { Address = "javascript:alert(1)", Language = "english please" }, Noon);
        refused.Problems.Select(p => p.Field).ShouldBe(["Language", "Address"], ignoreOrder: true);
        article.DetailsNumber.ShouldBe(1);
    }

    [Fact]
    public void A_mention_keeps_its_words_and_surroundings_and_the_text_stays_as_it_was()
    {
        var article = Received();
        var mention = article.Mark(Guid.CreateVersion7(), Said, [new(Guid.CreateVersion7(), "mayor")], Actor.Engine, "engine-1", Noon).Value;
        mention.Words.ShouldBe("The river rose two metres");
        mention.Content[0].After.ShouldStartWith(", the mayor said.");
        mention.Cue[0].Text.ShouldBe("said");
        article.Text.ShouldBe(Words);
    }

    [Fact]
    public void A_speaker_found_by_the_engine_is_a_suggestion_until_an_editor_confirms_it()
    {
        var article = Received();
        var mention = article.Mark(Guid.CreateVersion7(), Said, [new(Guid.CreateVersion7(), null)], Actor.Engine, "engine-1", Noon).Value;
        mention.IsSpeakerConfirmed.ShouldBeFalse();
        article.ConfirmSpeakers(mention.Id, Editor, Noon).IsDone.ShouldBeTrue();
        mention.IsSpeakerConfirmed.ShouldBeTrue();
        mention.ConfirmedBy.ShouldBe(Editor.PersonId);
    }

    [Fact]
    public void Words_of_somebody_need_somebody_and_the_articles_own_voice_needs_nobody()
    {
        var article = Received();
        var mention = article.Mark(Guid.CreateVersion7(), Said, [], Actor.Engine, "engine-1", Noon).Value;
        article.ConfirmSpeakers(mention.Id, Editor, Noon).Problems[0].ShouldBe(ArticleProblems.SpeakerMissing);
        article.Mark(Guid.CreateVersion7(), MentionPlace.OwnVoice(new Stretch(0, 9)), [new(Guid.CreateVersion7(), null)], Editor, null, Noon)
            .Problems[0].ShouldBe(ArticleProblems.OwnVoiceHasNoSpeaker);
        article.Mark(Guid.CreateVersion7(), MentionPlace.OwnVoice(new Stretch(0, 9)), [], Editor, null, Noon).Value.IsSpeakerConfirmed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(5, 5)]
    [InlineData(0, 1000)]
    [InlineData(0, 2)]
    public void A_span_outside_the_text_or_inside_a_character_is_refused(int start, int end)
    {
        var article = Received("a\U0001F600bcdef");
        article.Mark(Guid.CreateVersion7(), MentionPlace.OwnVoice(new Stretch(start, end)), [], Editor, null, Noon)
            .Problems[0].ShouldBe(ArticleProblems.SpanOutside);
    }

    [Fact]
    public void A_merge_moves_mentions_and_separating_brings_them_back()
    {
        var article = Received();
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var moved = article.Mark(one, Said, [], Actor.Engine, "engine-1", Noon).Value.Id;
        article.Mark(other, Said, [], Actor.Engine, "engine-1", Noon);
        article.MoveMentions(one, other, Noon);
        article.Mentions.ShouldAllBe(m => m.ClaimId == other);
        article.MoveMentionsBack(other, one, [moved], Noon);
        article.Mentions.Select(m => m.ClaimId).ShouldBe([one, other]);
    }

    [Fact]
    public void A_withdrawn_article_loses_text_and_bytes_and_keeps_hashes_address_and_quoted_words()
    {
        var article = Received();
        article.CorrectDetails(ArticleDetails.Unknown with { Address = "https://example.org/a" }, Noon);
        article.Mark(Guid.CreateVersion7(), Said, [], Actor.Engine, "engine-1", Noon);
        article.Withdraw(" ", Noon).Problems[0].ShouldBe(ArticleProblems.ReasonMissing);
        article.Withdraw("The agency asked for it.", Noon).IsDone.ShouldBeTrue();
        article.Text.ShouldBeNull();
        article.Captures[0].Bytes.ShouldBeNull();
        article.Captures[0].Sha256.ShouldNotBeEmpty();
        article.TextSha256.ShouldNotBeEmpty();
        article.Details.Address.ShouldBe("https://example.org/a");
        article.Mentions[0].Words.ShouldBe("The river rose two metres");
        article.CorrectDetails(ArticleDetails.Unknown, Noon).Problems[0].ShouldBe(ArticleProblems.Withdrawn);
    }

    [Fact]
    public void Every_change_is_announced_once()
    {
        var article = Received();
        article.BeginSplit(Noon);
        article.Announcements.Select(a => a.What).ShouldBe(["receive", "split.begin"]);
        article.ForgetAnnouncements();
        article.Announcements.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_comes_to_no_end_is_not_begun_a_fourth_time_until_somebody_asks()
    {
        var article = Received();
        for (var i = 0; i < Article.MostSplitTries; i++) article.BeginSplit(Noon).IsDone.ShouldBeTrue();

        article.BeginSplit(Noon).Problems.ShouldBe([ArticleProblems.SplitTooOften]);

        article.FailSplit(ArticleProblems.SplitTooOften.Message, Noon);
        article.AskToSplitAgain(Noon).IsDone.ShouldBeTrue();
        article.BeginSplit(Noon).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void The_name_of_a_file_is_cut_between_characters()
    {
        var bytes = Encoding.UTF8.GetBytes(Words);
        var name = new string('n', Capture.LongestFrom - 1) + "😀.txt";

        var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.TextFile, name, Editor, Noon);

        article.Captures[0].From.ShouldBe(new string('n', Capture.LongestFrom - 1));
    }

    [Theory]
    [InlineData("2016-11-02", DatePrecision.Day)]
    [InlineData("2016-11", DatePrecision.Month)]
    [InlineData("2016", DatePrecision.Year)]
    public void A_date_is_written_as_far_as_it_is_known_and_read_back(string text, DatePrecision precision)
    {
        ArticleDate.Read(text)!.Precision.ShouldBe(precision);
        ArticleDate.Read(text)!.Written().ShouldBe(text);
        ArticleDate.Read(text + "-").ShouldBeNull();
    }
}
