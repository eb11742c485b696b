namespace FactCheck.Extraction.Learning;

/// <summary>Trained weights of a CRF in full precision: unary (feature × labels) and edge (feature × labels × labels), with the features' hashes.</summary>
/// <param name="Labels">How many labels.</param>
/// <param name="UnaryKeys">Hashes of the unary features, ascending.</param>
/// <param name="Unary">Weights, row by row.</param>
/// <param name="EdgeKeys">Hashes of the edge features, ascending.</param>
/// <param name="Edge">Weights, row by row; a row is from × to.</param>
public sealed record CrfWeights(int Labels, uint[] UnaryKeys, float[] Unary, uint[] EdgeKeys, float[] Edge);
