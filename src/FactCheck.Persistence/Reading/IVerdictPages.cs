using FactCheck.Domain.Verdicts;

namespace FactCheck.Persistence.Reading;

/// <summary>
/// Reads the pages that readers ask for most, by statements that stay prepared. Nothing that can change is kept in memory; a
/// version's record is, by its hash, for it is frozen.
/// </summary>
public interface IVerdictPages
{
    /// <summary>What can change on the page at this path, also at an old address of it; null when no claim has, or had, the path.</summary>
    Task<VerdictPage?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>The page of the merged claim that this path was made for, wherever the path leads now; null when its claim was not merged.</summary>
    Task<VerdictPage?> FindMergedAsync(string path, CancellationToken cancellationToken);

    /// <summary>What this version says; null once it is sealed. The same object for the same hash, while it is remembered.</summary>
    Task<VerdictRecord?> RecordAsync(Guid claimId, PageVersion version, CancellationToken cancellationToken);

    /// <summary>The pages of the article, its outlet and the speakers of a record, as far as they have one.</summary>
    Task<IReadOnlyList<PageLink>> LinksAsync(VerdictRecord record, CancellationToken cancellationToken);
}
