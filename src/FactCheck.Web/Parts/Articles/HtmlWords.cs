using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Kernel;

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

    /// <summary>
    /// Reads an HTML file, however broken. It does not say what the text is worth: an empty page has an empty text. Refuses a file
    /// that is made to keep whoever reads it busy (<see cref="HtmlBounds"/>).
    /// </summary>
    public static Outcome<HtmlPage> Of(string html)
    {
        var bounds = new HtmlBounds();
        try
        {
            using var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => bounds.Look(element) }).ParseDocument(html);
            var words = new FlowingText();
            var head = new HtmlHead();
            Walk(document.DocumentElement, words, head);
            return new HtmlPage(words.Text, head.Title, head.Byline, head.Outlet, head.Dated, head.Address, document.DocumentElement.GetAttribute("lang")?.Trim());
        }
        catch (InvalidDataException)
        {
            return ArticleProblems.TooTangled;
        }
    }

    // By place in the parent: the parser's tree looks a next sibling up from the first one on, each time.
    private static void Walk(INode root, FlowingText words, HtmlHead head)
    {
        var open = new Stack<(INode Node, int Next)>();
        Begin(root);
        while (open.TryPop(out var top))
        {
            if (top.Next < top.Node.ChildNodes.Length)
            {
                open.Push((top.Node, top.Next + 1));
                Begin(top.Node.ChildNodes[top.Next]);
            }
            else Leave(top.Node, words);
        }

        void Begin(INode node)
        {
            if (Enter(node, words, head)) open.Push((node, 0));
            else Leave(node, words);
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
