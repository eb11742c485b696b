using System.Xml;

namespace FactCheck.Web.Shell.Http;

/// <summary>Words of people in XML, for feeds and for who embeds us.</summary>
public static class XmlWords
{
    /// <summary>The text without what XML cannot carry, not even escaped: control characters, and halves of characters.</summary>
    public static string ForXml(this string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
}
