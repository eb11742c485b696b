using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Parts.Words;

/// <summary>
/// HTML that <see cref="SafeMarkdown"/> made, or Razor itself, which escapes: nothing else can make it, so that it can be shown as it
/// is. One of the two places that may hand HTML to the page like that.
/// </summary>
public sealed class SafeHtml
{
    private readonly string text;

    private SafeHtml(string text)
    {
        this.text = text;
        Shown = builder => builder.AddMarkupContent(0, text);
    }

    /// <summary>The HTML, as a part of a page.</summary>
    public RenderFragment Shown { get; }

    /// <summary>See <see cref="SafeMarkdown.ToHtml"/>.</summary>
    public static SafeHtml Of(string markdown, string markPrefix = "evidence-", IReadOnlyDictionary<int, string>? notes = null) =>
        new(SafeMarkdown.ToHtml(markdown, markPrefix, notes));

    /// <summary>What a component draws.</summary>
    /// <typeparam name="TPart">A component that asks nobody anything.</typeparam>
    /// <param name="renderer">Draws it.</param>
    /// <param name="parameters">Its parameters.</param>
    public static Task<SafeHtml> Of<TPart>(HtmlRenderer renderer, ParameterView parameters) where TPart : IComponent => renderer.Dispatcher.InvokeAsync(
        async () => new SafeHtml((await renderer.RenderComponentAsync<TPart>(parameters)).ToHtmlString()));

    /// <inheritdoc />
    public override string ToString() => text;
}
