using System.Data.Common;
using FactCheck.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Support;

/// <summary>Remembers what the database was asked: <c>await Desk.Open(asked.Listen)</c>.</summary>
public sealed class AskedSql : DbCommandInterceptor
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> asked = [];

    /// <summary>Every question since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> All => [.. asked];

    public void Listen(IServiceCollection services) => services.ConfigureDbContext<FactCheckDb>(options => options.AddInterceptors(this));

    public void Forget() => asked.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        asked.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }
}
