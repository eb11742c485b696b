using System.Text;
using FactCheck.Domain.Articles;
using FactCheck.Persistence.Providers;
using FactCheck.Persistence.Reading;
using FactCheck.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Tests.Reading;

/// <summary>The sentences around a mention are the same whether the whole text is read or a piece of it.</summary>
public sealed class ContextReadingTests
{
    private const string Claim = "The river rose two metres";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_sentences_around_a_mention_are_those_of_the_whole_text_wherever_it_stands(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        var many = string.Concat(Enumerable.Range(0, 90).Select(i => $"The mayor of town {i} spoke first. Nobody asked Dr. Ito why.\n\n"));
        var sentence = $"It was late. {Claim}, she said. Then it fell.";
        string[] texts =
        [
            sentence, many + sentence, $"{many}{sentence}\n{many}", $"{sentence}\n{many}",
            // No paragraph ends nearby; and characters that databases count as one, and we as two.
            $"{many.Replace('\n', ' ')}{sentence}{many.Replace('\n', ' ')}", $"{new string('x', 3_000)} {sentence}", $"{new string('x', 3_000)} {Claim}, she said.\n{many}", $"{many}\n{Claim} {new string('y', 2_600)}. Then it fell.",
            $"🌊 {many}🌊🌊{sentence}\n{many}", $"{sentence} {string.Concat(Enumerable.Repeat("🌊", 5_000))}",
        ];
        await using var scope = database.As(desk.Editor);
        var mentions = new List<(Mention Mention, string Text)>();
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var article = Article.Receive(bytes, ArticleText.From(bytes).Value, CaptureKind.Pasted, null, desk.Editor, Desk.Noon);
            var at = text.IndexOf(Claim, StringComparison.Ordinal);
            mentions.Add((article.Mark(Guid.CreateVersion7(), MentionPlace.OwnVoice(new Stretch(at, at + Claim.Length)), [], desk.Editor, null, Desk.Noon).Value, text));
            scope.Db.Add(article);
        }

        await scope.Db.SaveChangesAsync();
        scope.Db.ChangeTracker.Clear();

        var found = await scope.Db.ContextsAsync([.. mentions.Select(one => one.Mention)], CancellationToken.None);

        foreach (var (mention, text) in mentions)
            found[mention.Id].ShouldBe(ContextSentences.Around(text, mention.Start, mention.Start + Claim.Length), text[..Math.Min(text.Length, 60)]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_is_left_of_a_withdrawn_article_are_the_mentions_own_words(DatabaseProvider on)
    {
        await using var database = await TestDatabase.CreateAsync(on);
        var desk = await Desk.OpenAsync(database);
        await desk.SuggestAsync(Claim);
        await using var scope = database.As(desk.Editor);
        var article = await scope.Db.Articles.Include(a => a.Mentions).Include(a => a.Captures).SingleAsync(a => a.Id == desk.ArticleId);
        var mention = article.Mentions[0];
        (await scope.Db.ContextsAsync([mention], CancellationToken.None))[mention.Id].Sentence.ShouldBe("Nobody was hurt.");

        article.Withdraw("Its author took it back.", Desk.Noon).Problems.ShouldBeEmpty();
        await scope.Db.SaveChangesAsync();

        (await scope.Db.ContextsAsync([mention], CancellationToken.None))[mention.Id].ShouldBe(new ContextSentences("", mention.Words, ""));
    }
}
