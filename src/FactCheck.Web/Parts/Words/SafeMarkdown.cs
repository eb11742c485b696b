using System.Globalization;
using System.Text.Encodings.Web;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Web.Parts.Words;

/// <summary>
/// Markdown as the desk writes it (CommonMark, without HTML and pictures) to HTML that can be shown to anybody: links lead to
/// http, https and mailto only, headings start at the third level, and <c>[^3]</c> leads to evidence 3.
/// </summary>
public static class SafeMarkdown
{
    private const int HeadingsBelow = 2;
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The HTML.</summary>
    /// <param name="markdown">What was typed.</param>
    /// <param name="markPrefix">What the ids of the evidence list that the marks lead to start with.</param>
    /// <param name="notes">What each evidence says, shown beside its mark; null where nothing is to be shown, and no sentence pointed at.</param>
    public static string ToHtml(string markdown, string markPrefix = "evidence-", IReadOnlyDictionary<int, string>? notes = null)
    {
        try
        {
            return Draw(markdown, markPrefix, notes);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes. It stands in a draft or a review: whoever opens that page must still see the words.
            return $"<p>{string.Join("<br />", markdown.Split('\n').Select(line => HtmlEncoder.Default.Encode(line)))}</p>";
        }
    }

    private static string Draw(string markdown, string markPrefix, IReadOnlyDictionary<int, string>? notes)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        if (notes is not null) CitedSentences.Wrap(document, static inline => inline is EvidenceMark);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + HeadingsBelow);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Check(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) Check(link);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new MarkRenderer(markPrefix, notes));
        renderer.ObjectRenderers.Insert(0, new CitedSentenceRenderer(markPrefix));
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The sentences that <see cref="ToHtml"/> makes elements of: the end of each id, and the evidence it cites.</summary>
    public static IReadOnlyList<(int Number, IReadOnlyList<int> Marks)> CitedIn(string markdown)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return [];
        }
        return [.. CitedSentences.Wrap(document, static inline => inline is EvidenceMark).Select(one => (one.Number, (IReadOnlyList<int>)[.. one.OfType<EvidenceMark>().Select(mark => mark.Number).Distinct()]))];
    }

    /// <summary>True when a link may lead there: an absolute http, https or mailto address.</summary>
    public static bool MayLead(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new MarkParser());
        return builder.Build();
    }

    private static void Check(LinkInline link)
    {
        // A picture would be fetched from elsewhere, which the content security policy forbids: it becomes a link.
        link.IsImage = false;
        var address = link.GetDynamicUrl?.Invoke() ?? link.Url;
        if (MayLead(address))
        {
            link.GetAttributes().AddProperty("rel", "nofollow noopener");
            return;
        }

        var words = new ContainerInline();
        link.ReplaceBy(words, copyChildren: true);
    }

    private static void Check(AutolinkInline link)
    {
        if (!link.IsEmail && !MayLead(link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
    }

    private sealed class EvidenceMark(int number) : LeafInline
    {
        public int Number { get; } = number;
    }

    private sealed class MarkParser : InlineParser
    {
        private const int MostDigits = 3;

        public MarkParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '^') return false;
            var digits = 0;
            while (digits < MostDigits && char.IsAsciiDigit(slice.PeekChar(2 + digits))) digits++;
            if (digits == 0 || slice.PeekChar(2 + digits) != ']') return false;
            var number = int.Parse(slice.Text.AsSpan(slice.Start + 2, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            processor.Inline = new EvidenceMark(number) { Span = new(slice.Start, slice.Start + digits + 2) };
            slice.Start += digits + 3;
            return true;
        }
    }

    private sealed class MarkRenderer(string prefix, IReadOnlyDictionary<int, string>? notes) : HtmlObjectRenderer<EvidenceMark>
    {
        private int count;

        protected override void Write(HtmlRenderer renderer, EvidenceMark mark)
        {
            var number = mark.Number.ToString(CultureInfo.InvariantCulture);
            if (notes?.GetValueOrDefault(mark.Number) is not { } note)
            {
                Link(renderer, number, null);
                return;
            }

            var id = $"{prefix}{number}-n{++count}";
            renderer.Write("<span class=\"cite\">");
            Link(renderer, number, id);
            renderer.Write("<span class=\"cite-note\" role=\"tooltip\" id=\"").Write(id).Write("\">").WriteEscape(note).Write("</span></span>");
        }

        private void Link(HtmlRenderer renderer, string number, string? described)
        {
            // The word joiner: a mark never begins a line.
            renderer.Write("\u2060<a class=\"mark\" href=\"#").Write(prefix).Write(number).Write("\" aria-label=\"Evidence ").Write(number).Write("\"");
            if (described is not null) renderer.Write(" aria-describedby=\"").Write(described).Write("\"");
            renderer.Write(">[").Write(number).Write("]</a>");
        }
    }
}
