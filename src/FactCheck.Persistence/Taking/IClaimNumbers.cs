namespace FactCheck.Persistence.Taking;

/// <summary>Hands out the short numbers of claims. A number is never given twice; some may be left out.</summary>
public interface IClaimNumbers
{
    /// <summary>The next numbers, ascending. Call it inside a command's transaction.</summary>
    Task<IReadOnlyList<long>> NextAsync(int count, CancellationToken cancellationToken);
}
