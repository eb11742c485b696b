using System.Globalization;
using System.Net;

namespace FactCheck.Web.Parts.Verdicts;

/// <summary>What another site puts into its page to show a verdict's card.</summary>
public static class CardCode
{
    /// <summary>How wide the card usually is, in pixels.</summary>
    public const int Width = 600;

    /// <summary>How high the card usually is, in pixels.</summary>
    public const int Height = 320;

    /// <summary>A frame with the card in it: no script of ours runs on the other site.</summary>
    /// <param name="address">The card's address.</param>
    /// <param name="title">What the frame is called, for those who cannot see it.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    public static string Of(string address, string title, int width = Width, int height = Height) => string.Create(
        CultureInfo.InvariantCulture,
        $"<iframe src=\"{WebUtility.HtmlEncode(address)}\" title=\"{WebUtility.HtmlEncode(title)}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>");
}
