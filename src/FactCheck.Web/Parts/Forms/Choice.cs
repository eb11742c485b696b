namespace FactCheck.Web.Parts.Forms;

/// <summary>One thing that can be chosen.</summary>
/// <param name="Value">What the form gets; empty for "none yet".</param>
/// <param name="Text">What it is called.</param>
/// <param name="Definition">What that means; null when the name says it.</param>
public sealed record Choice(string Value, string Text, string? Definition = null);
