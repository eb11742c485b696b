using FactCheck.Persistence.Finding;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>The question that each database answers in its own way.</summary>
internal interface ISearchIndex
{
    /// <summary>The newest rows that have all the words.</summary>
    Task<List<Candidate>> CandidatesAsync(SearchedTable where, SearchedFor what, CancellationToken cancellationToken);
}
