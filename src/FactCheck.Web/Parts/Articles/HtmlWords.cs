using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Web.Parts.Articles;

/// <summary>
/// Takes the text and its structure out of HTML; no markup, script or style survives. The tree is walked without recursion, so
/// that a file nested a million deep is only long.
/// </summary>
public static class HtmlWords
{
    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map",
        "button", "select", "textarea", "input", "datalist", "dialog", "nav", "title",
    ];

    private static readonly HashSet<string> Paragraphs =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "figure", "figcaption", "article",
        "section", "main", "header", "footer", "aside", "address", "hr", "fieldset", "details", "body",
    ];

    private static readonly HashSet<string> Lines = ["br", "li", "dt", "dd", "tr", "div", "caption", "summary", "form", "center", "legend"];

    /// <summary>Reads an HTML file, however broken. It does not say what the text is worth: an empty page has an empty text.</summary>
    public static HtmlPage Of(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var words = new FlowingText();
        var head = new HtmlHead();
        Walk(document.DocumentElement, words, head);
        return new(words.Text, head.Title, head.Byline, head.Outlet, head.Dated, head.Address, document.DocumentElement.GetAttribute("lang")?.Trim());
    }

    private static void Walk(INode root, FlowingText words, HtmlHead head)
    {
        for (INode? node = root; node is not null;)
        {
            if (Enter(node, words, head) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            Leave(node, words);
            while (node.NextSibling is null && !ReferenceEquals(node.Parent ?? root, root))
            {
                node = node.Parent!;
                Leave(node, words);
            }

            node = ReferenceEquals(node, root) ? null : node.NextSibling;
        }
    }

    private static bool Enter(INode node, FlowingText words, HtmlHead head)
    {
        if (node is IText text) words.Add(text.Data);
        if (node is not IElement element) return false;
        head.Read(element);
        if (IsDropped(element)) return false;
        Break(element, words);
        if (element.LocalName is "td" or "th") words.Tab();
        if (element.LocalName is "pre") words.IsVerbatim = true;
        return true;
    }

    private static void Leave(INode node, FlowingText words)
    {
        if (node is not IElement element || IsDropped(element)) return;
        if (element.LocalName is "pre") words.IsVerbatim = false;
        Break(element, words);
    }

    private static bool IsDropped(IElement element) => Dropped.Contains(element.LocalName) || element.HasAttribute("hidden");

    private static void Break(IElement element, FlowingText words)
    {
        if (Paragraphs.Contains(element.LocalName)) words.Break(2);
        else if (Lines.Contains(element.LocalName)) words.Break(1);
    }

    /// <summary>The text as it grows: white space between words is one space, except where the file keeps it (<c>pre</c>).</summary>
    private sealed class FlowingText
    {
        private readonly StringBuilder text = new();
        private int breaks;
        private bool space;
        private bool tab;

        public bool IsVerbatim { get; set; }

        public string Text => text.ToString();

        public void Break(int lines) => breaks = Math.Max(breaks, lines);

        public void Tab() => tab = true;

        public void Add(string data)
        {
            foreach (var c in data)
            {
                if (!IsVerbatim && c is (' ' or '\t' or '\n' or '\r' or '\f')) space = true;
                else Add(c);
            }
        }

        private void Add(char c)
        {
            if (text.Length > 0)
            {
                if (breaks > 0) text.Append('\n', breaks);
                else if (tab) text.Append('\t');
                else if (space) text.Append(' ');
            }

            (breaks, space, tab) = (0, false, false);
            text.Append(c);
        }
    }
}
