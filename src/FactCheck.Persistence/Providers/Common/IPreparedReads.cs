using System.Data.Common;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>
/// Reads that are asked so often that their statements stay prepared, on connections beside those of the contexts: nothing is
/// compiled, tracked or told to a connection for them.
/// </summary>
internal interface IPreparedReads
{
    /// <summary>Asks one or more statements and reads their answers. Parameters are named <c>@name</c> in the text.</summary>
    Task<T> ReadAsync<T>(string sql, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken, params (string Name, object Value)[] parameters);

    /// <summary>SQL: this column's id is one of those in the column or parameter <paramref name="list"/>.</summary>
    string Among(string column, string list);

    /// <summary>Ids as a parameter for <see cref="Among"/>.</summary>
    object ListOf(IEnumerable<Guid> ids);
}
