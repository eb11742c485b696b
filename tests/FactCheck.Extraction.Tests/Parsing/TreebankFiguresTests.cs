using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;

namespace FactCheck.Extraction.Tests.Parsing;

/// <summary>The shipped models on the treebank's development text, where the corpora lie beside the repository.</summary>
public sealed class TreebankFiguresTests
{
    private static readonly string? File = Find();

    [Fact]
    public void Tags_heads_and_relations_reach_their_bars_on_the_web_treebank()
    {
        Assert.SkipUnless(File is not null, "The web treebank (ud-ewt) is not beside the repository.");
        var gold = Treebank.Read([File!]).Text;
        var own = gold.WithoutAnnotation();
        Tagger.Shipped.Tag(own);
        Parser.Shipped.Parse(own);
        Share(i => gold.Tags[i] == own.Tags[i]).ShouldBeGreaterThan(0.944);
        Share(i => gold.Heads[i] == own.Heads[i]).ShouldBeGreaterThan(0.844);
        Share(i => gold.Heads[i] == own.Heads[i] && gold.Labels[i] == own.Labels[i]).ShouldBeGreaterThan(0.811);

        double Share(Func<int, bool> right) => (double)Enumerable.Range(0, gold.Tokens.Length).Count(right) / gold.Tokens.Length;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "corpus", "ud-ewt", "en_ewt-ud-dev.conllu.gz");
            if (System.IO.File.Exists(file))
                return file;
        }
        return null;
    }
}
