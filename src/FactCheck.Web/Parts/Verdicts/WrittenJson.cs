using System.Text.Json.Nodes;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>JSON as the default encoder writes it: nothing else can make it, so that it can stand in a script element as it is.</summary>
public sealed class WrittenJson
{
    private WrittenJson(string text) => Text = text;

    /// <summary>The JSON.</summary>
    public string Text { get; }

    /// <summary>Writes a node.</summary>
    public static WrittenJson Of(JsonNode node) => new(node.ToJsonString());
}
