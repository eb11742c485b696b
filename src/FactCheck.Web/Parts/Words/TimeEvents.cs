using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Parts.Words;

/// <summary>Names the event of <c>&lt;time-left&gt;</c> to Razor; <c>wwwroot/js/desk-events.js</c> names it to the browser.</summary>
[EventHandler("ontimeover", typeof(EventArgs), enableStopPropagation: true, enablePreventDefault: false)]
public static class EventHandlers;
