namespace FactCheck.Browser.Tests.Journeys;

/// <summary>
/// Texts that run somewhere when a page forgets to encode them: elements, handlers, addresses, ways out of attributes, scripts,
/// styles and comments, of Markdown and of XML (after OWASP's XSS filter evasion sheet). Each would call <c>window.ran()</c>.
/// </summary>
internal static class Payloads
{
    private static readonly string[] Elements =
    [
        "<script>ran()</script>", "<SCRIPT SRC=data:text/javascript,ran()></SCRIPT>", "<script/x>ran()</script>", "<script>ran()//", "<<script>ran();//<</script>",
        "</title><script>ran()</script>", "</textarea><script>ran()</script>", "</script><script>ran()</script>", "</style><script>ran()</script>", "--><script>ran()</script>",
        "]]><script>ran()</script>", "<![CDATA[<script>ran()</script>]]>", "<iframe srcdoc='<script>parent.ran()</script>'></iframe>", "<iframe src=javascript:parent.ran()></iframe>",
        "<object data=javascript:ran()>", "<embed src=javascript:ran()>", "<form action=javascript:ran()><button>x</button></form>", "<button formaction=javascript:ran()>x</button>",
        "<a href=javascript:ran()>x</a>", "<a href=\"jav&#x09;ascript:ran()\">x</a>", "<base href=javascript:ran()//>", "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
        "<link rel=stylesheet href=data:text/css,*{background:url(javascript:ran())}>", "<style>@import 'javascript:ran()';</style>", "<style>*{x:expression(ran())}</style>",
        "<svg><script>ran()</script></svg>", "<svg><a xlink:href=javascript:ran()><text>x</text></a></svg>", "<svg><animate onbegin=ran() attributeName=x dur=1s>", "<svg><set attributeName=href to=javascript:ran()>",
        "<math><maction actiontype=statusline xlink:href=javascript:ran()>x</maction></math>", "<noscript><p title=\"</noscript><img src=x onerror=ran()>\">", "<template><script>ran()</script></template>",
        "<img src=x onerror=ran()//", "<img src=`x`onerror=ran()>", "<img \"\"\"><script>ran()</script>\">", "<img src=x:x onerror=\\u0072an()>", "<IMG SRC=\" &#14; javascript:ran();\">",
        "<input autofocus onfocus=ran()>", "<details open ontoggle=ran()>", "<video><source onerror=ran()></video>", "<select autofocus onfocus=ran()>", "<marquee onstart=ran()>x</marquee>",
        "<xss style=animation-name:x onanimationstart=ran()></xss>", "<div style=\"background:url(javascript:ran())\">", "<table background=javascript:ran()>", "<frameset onload=ran()>",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:ran()", "JaVaScRiPt:ran()", " javascript:ran()", "java\tscript:ran()", "java\nscript:ran()", "\u0001javascript:ran()", "javascript://x.example/%0Aran()", "data:text/html,<script>ran()</script>",
        "data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==", "vbscript:ran()", "blob:ran()", "https://x.example/\"onmouseover=\"ran()", "https://x.example/'><script>ran()</script>", "//x.example/<script>ran()</script>",
    ];

    private static readonly string[] Breakouts =
    [
        "\"><script>ran()</script>", "'><script>ran()</script>", "\" onmouseover=ran() x=\"", "' onmouseover=ran() x='", "` onmouseover=ran() x=`", "\" autofocus onfocus=ran() x=\"", "\";ran();//", "';ran();//", "\\\";ran();//",
        "${ran()}", "{{constructor.constructor('ran()')()}}", "@(ran())", "<%= ran() %>", "#{ran()}", "\u2028ran()\u2029", "&lt;script&gt;ran()&lt;/script&gt;", "&#60;script&#62;ran()&#60;/script&#62;", "%3Cscript%3Eran()%3C/script%3E",
        "\\u003cscript\\u003eran()\\u003c/script\\u003e", "+ADw-script+AD4-ran()+ADw-/script+AD4-", "<\u0000script>ran()</script>", "\uFEFF<script>ran()</script>", "＜script＞ran()＜/script＞", "<scr<script>ipt>ran()</scr</script>ipt>",
    ];

    private static readonly string[] Markdown =
    [
        "[x](javascript:ran())", "[x](JAVASCRIPT:ran())", "[x](&#106;avascript:ran())", "[x](<javascript:ran()>)", "[x](data:text/html,<script>ran()</script>)", "![x](javascript:ran())", "![x](x\"onerror=\"ran())",
        "<javascript:ran()>", "[x][y]\n\n[y]: javascript:ran()", "[x](https://x.example \"a\" onmouseover=\"ran())", "```html\n<script>ran()</script>\n```", "`<script>ran()</script>`", "> <img src=x onerror=ran()>",
        "# <script>ran()</script>", "- <svg onload=ran()>", "[<img src=x onerror=ran()>](https://x.example)", "[^1]: <script>ran()</script>", "[^<script>ran()</script>]", "a | b\n--|--\n<script>ran()</script> | x", "<div markdown=1><script>ran()</script></div>",
    ];

    /// <summary>All of them; a handler on each of the elements that fire one by themselves comes on top.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Elements, .. Addresses, .. Breakouts, .. Markdown,
        .. from element in new[] { "img src=x", "svg", "body", "video src=x", "audio src=x", "iframe src=about:blank", "object data=x", "input type=image src=x", "link rel=stylesheet href=x", "script src=x" }
           from handler in new[] { "onerror", "onload", "onfocus autofocus tabindex=1", "onmouseover", "onpointerenter" }
           select $"<{element} {handler.Split(' ')[0]}=ran() {string.Join(' ', handler.Split(' ').Skip(1))}>",
    ];
}
