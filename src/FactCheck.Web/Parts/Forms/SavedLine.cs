namespace FactCheck.Web.Parts.Forms;

/// <summary>A field of a form, as it is saved by now and as it stands in the form.</summary>
/// <param name="Name">The field, in the words of its label.</param>
/// <param name="Now">What is saved by now; null or empty for nothing.</param>
/// <param name="Here">What stands in the form.</param>
public sealed record SavedLine(string Name, string? Now, string? Here);
