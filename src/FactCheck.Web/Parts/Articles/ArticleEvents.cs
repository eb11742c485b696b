using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Articles;

/// <summary>A stretch was selected in an article's text. Carries offsets, never text.</summary>
public sealed class ArticleSelectionEventArgs : EventArgs
{
    /// <summary>UTF-16 offset of the first selected code unit.</summary>
    public int Start { get; set; }

    /// <summary>One past the last; equal to <see cref="Start"/> when nothing is selected.</summary>
    public int End { get; set; }
}

/// <summary>A mark in an article's text was pressed.</summary>
public sealed class ArticleClaimEventArgs : EventArgs
{
    /// <summary>Key of the claim whose mark it is.</summary>
    public string Claim { get; set; } = "";
}

/// <summary>Names the events of our own elements to Razor; <c>wwwroot/js/desk-events.js</c> names them to the browser.</summary>
[EventHandler("onarticleselection", typeof(ArticleSelectionEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
[EventHandler("onarticleclaim", typeof(ArticleClaimEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
