using System.Text;
using FactCheck.Domain.Kernel;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Web.Parts.Words;

/// <summary>A sentence of an explanation with the evidence that it cites: an element of its own, so that it can be pointed at.</summary>
internal sealed class CitedSentence : ContainerInline
{
    /// <summary>Its number within the text, from 1.</summary>
    public required int Number { get; init; }
}

/// <summary>Gathers what stands in a paragraph into its sentences, where they cite evidence.</summary>
internal static class CitedSentences
{
    /// <summary>Wraps every sentence that carries a mark; answers them in order.</summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="isMark">True for a mark of evidence.</param>
    public static IReadOnlyList<CitedSentence> Wrap(MarkdownDocument document, Func<Inline, bool> isMark)
    {
        var all = new List<CitedSentence>();
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block is ParagraphBlock && block.Inline is not null).ToList())
        {
            SplitLiterals(block.Inline!, isMark);
            foreach (var sentence in Grouped(block.Inline!, isMark).Where(group => group.Exists(one => isMark(one))))
            {
                var wrapped = new CitedSentence { Number = all.Count + 1 };
                all.Add(wrapped);
                sentence[0].InsertBefore(wrapped);
                foreach (var one in sentence)
                {
                    one.Remove();
                    wrapped.AppendChild(one);
                }
            }
        }

        return all;
    }

    private static void SplitLiterals(ContainerInline line, Func<Inline, bool> isMark)
    {
        var (flat, starts) = Flat(line, isMark);
        foreach (var literal in line.OfType<LiteralInline>().ToList())
        {
            var (rest, at) = (literal, starts[literal]);
            for (var offset = 1; offset < rest.Content.Length; offset++)
            {
                if (at + offset == 0 || !Sentences.BeginsAt(flat, at + offset)) continue;
                var tail = new LiteralInline(new StringSlice(rest.Content.Text, rest.Content.Start + offset, rest.Content.End));
                rest.InsertAfter(tail);
                rest.Content.End = rest.Content.Start + offset - 1;
                (rest, at, offset) = (tail, at + offset, 0);
            }
        }
    }

    private static IEnumerable<List<Inline>> Grouped(ContainerInline line, Func<Inline, bool> isMark)
    {
        var (flat, starts) = Flat(line, isMark);
        var group = new List<Inline>();
        var groups = new List<List<Inline>> { group };
        foreach (var inline in line)
        {
            if (starts[inline] > 0 && starts[inline] < flat.Length && Sentences.BeginsAt(flat, starts[inline])) groups.Add(group = []);
            group.Add(inline);
        }

        return groups.Where(one => one.Count > 0);
    }

    private static (string Flat, Dictionary<Inline, int> Starts) Flat(ContainerInline line, Func<Inline, bool> isMark)
    {
        var (flat, starts) = (new StringBuilder(), new Dictionary<Inline, int>());
        foreach (var inline in line)
        {
            starts[inline] = flat.Length;
            flat.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                LineBreakInline => " ",
                _ when isMark(inline) => "[^1]",
                ContainerInline inner => string.Concat(inner.Descendants<LiteralInline>().Select(one => one.Content.ToString())),
                _ => "x",
            });
        }

        return (flat.ToString(), starts);
    }
}

/// <summary>Writes a sentence as an element with an id.</summary>
internal sealed class CitedSentenceRenderer(string prefix) : HtmlObjectRenderer<CitedSentence>
{
    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, CitedSentence sentence)
    {
        renderer.Write("<span class=\"cited\" id=\"").Write(prefix).Write("s").Write(sentence.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)).Write("\">");
        renderer.WriteChildren(sentence);
        renderer.Write("</span>");
    }
}
