using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Forms;

/// <summary>A kept form was saved, or clashed with another window in some fields. Carries names of fields, never text.</summary>
public sealed class KeptEventArgs : EventArgs
{
    /// <summary>The fields in which two windows clash; empty when everything is saved.</summary>
    public IReadOnlyList<string> Fields { get; set; } = [];

    /// <summary>Codes of the problems for which it was refused.</summary>
    public IReadOnlyList<string> Codes { get; set; } = [];
}

/// <summary>Names the events of <c>&lt;kept-form&gt;</c> to Razor; <c>wwwroot/js/desk-events.js</c> names them to the browser.</summary>
[EventHandler("onkeptsaved", typeof(KeptEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
[EventHandler("onkeptconflict", typeof(KeptEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
[EventHandler("onkeptrefused", typeof(KeptEventArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
