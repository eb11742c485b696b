using FactCheck.Persistence.Finding;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>The two questions that each database answers in its own way.</summary>
internal interface ISearchIndex
{
    /// <summary>The newest rows that have all the words.</summary>
    Task<List<Candidate>> CandidatesAsync(SearchedTable where, SearchedFor what, CancellationToken cancellationToken);

    /// <summary>Words that begin with these letters, of a length between the bounds.</summary>
    Task<List<string>> WordsAsync(SearchedTable where, string beginning, int shortest, int longest, CancellationToken cancellationToken);
}
