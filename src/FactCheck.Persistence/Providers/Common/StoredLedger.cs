using System.Runtime.CompilerServices;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Persistence.Ledgers;
using FactCheck.Persistence.Mappings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Providers.Common;

/// <summary>The ledger on either database.</summary>
internal sealed class StoredLedger(FactCheckDb db, IDatabase database) : ILedger
{
    private const int MostAtOnce = 5_000, ClaimsAtOnce = 500;
    private static readonly string[] PublishingActs = [WorkflowTable.Say(Act.Publish), WorkflowTable.Say(Act.Correct)];

    public Task<LedgerEntry?> SealAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        database.InTransactionAsync(db, stop => SealChangedAsync(at, stop), entry => entry is not null, cancellationToken);

    public async Task<IReadOnlyList<ChainFault>> VerifyAsync(CancellationToken cancellationToken)
    {
        var entries = await db.Ledger.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(cancellationToken);
        var faults = new List<ChainFault>(Ledger.Verify(entries));
        var heads = entries.SelectMany(entry => entry.Heads).ToLookup(head => head.ClaimId);
        var known = new HashSet<Guid>();
        await foreach (var batch in ClaimsAsync(cancellationToken))
        {
            known.UnionWith(batch.Select(claim => claim.Id));
            faults.AddRange(await FaultsOfAsync(batch, heads, cancellationToken));
        }

        faults.AddRange(heads.Where(claim => !known.Contains(claim.Key)).Select(claim => new ChainFault(claim.Key, 0, "The ledger sealed a claim that is gone.")));
        faults.AddRange(await FaultsOfVersionsAsync(cancellationToken));
        return faults;
    }

    private async Task<LedgerEntry?> SealChangedAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var heads = await RawSql.QueryAsync(
            db, LedgerSql.Mark, row => new SealedHead(row.GetGuid(0), row.GetInt32(1), row.GetString(2)), cancellationToken, ("most", MostAtOnce));
        if (heads.Count == 0) return null;
        var last = await db.Ledger.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellationToken);
        var entry = LedgerEntry.Seal(last, heads, at);
        db.Ledger.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        return entry;
    }

    private async IAsyncEnumerable<List<(Guid Id, ChainHead Head, int Sealed)>> ClaimsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var batch = await db.Claims.AsNoTracking().Where(claim => claim.Id > after).OrderBy(claim => claim.Id).Take(ClaimsAtOnce)
                .Select(claim => new { claim.Id, claim.HistoryNumber, claim.HistoryHash, Sealed = EF.Property<int>(claim, ClaimMapping.SealedNumber) }).ToListAsync(cancellationToken);
            if (batch.Count == 0) yield break;
            yield return [.. batch.Select(claim => (claim.Id, new ChainHead(claim.HistoryNumber, claim.HistoryHash), claim.Sealed))];
            after = batch[^1].Id;
        }
    }

    private async Task<IEnumerable<ChainFault>> FaultsOfAsync(
        List<(Guid Id, ChainHead Head, int Sealed)> claims, ILookup<Guid, SealedHead> heads, CancellationToken cancellationToken)
    {
        var ids = claims.ConvertAll(claim => claim.Id);
        var lines = (await db.History.AsNoTracking().Where(line => ids.Contains(line.ClaimId))
            .OrderBy(line => line.ClaimId).ThenBy(line => line.Number).ToListAsync(cancellationToken)).ToLookup(line => line.ClaimId);
        return claims.SelectMany(claim => Chains.Verify(claim.Id, lines[claim.Id], claim.Head)
            .Concat(Ledger.Verify(heads[claim.Id], lines[claim.Id]))
            .Concat(FaultOfSealing(claim.Id, claim.Sealed, heads[claim.Id])));
    }

    // The ledger's own chain does not show that its end was cut off; the claims do, which remember how far they were sealed.
    private static IEnumerable<ChainFault> FaultOfSealing(Guid claimId, int number, IEnumerable<SealedHead> heads) =>
        number == 0 || heads.Any(head => head.Number == number) ? [] : [new ChainFault(claimId, number, "The ledger entry that sealed this line is gone.")];

    private async Task<List<ChainFault>> FaultsOfVersionsAsync(CancellationToken cancellationToken)
    {
        var faults = new List<ChainFault>();
        var told = (await db.History.AsNoTracking().Where(line => PublishingActs.Contains(line.Act)).ToListAsync(cancellationToken))
            .ToLookup(line => line.ClaimId, line => line.Content?.Details.GetValueOrDefault(HistoryContent.Record));
        await foreach (var verdict in db.Verdicts.AsNoTracking().OrderBy(verdict => verdict.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var hashes = told[verdict.ClaimId].ToList();
            faults.AddRange(verdict.Versions.Where(version => !version.IsGenuine || !(hashes.Contains(version.Hash) || hashes.Contains(null)))
                .Select(version => new ChainFault(verdict.ClaimId, version.Number, "The published version was edited.")));
            if (hashes.Count > verdict.Versions.Count) faults.Add(new(verdict.ClaimId, hashes.Count, "A published version is gone."));
        }

        return faults;
    }
}
