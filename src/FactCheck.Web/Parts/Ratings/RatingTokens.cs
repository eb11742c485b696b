using FactCheck.Domain.Scales;

namespace FactCheck.Web.Parts.Ratings;

/// <summary>How a rating is drawn, read from the tokens that records and listings keep; one that this build does not know is a neutral stroke.</summary>
public static class RatingTokens
{
    /// <summary>The shape of a token; a stroke for none.</summary>
    public static RatingShape Shape(string? token) => Enum.TryParse<RatingShape>(token, true, out var shape) ? shape : RatingShape.Stroke;

    /// <summary>The tone of a token; neutral for none.</summary>
    public static RatingTone Tone(string? token) => Enum.TryParse<RatingTone>(token, true, out var tone) ? tone : RatingTone.Neutral;
}
