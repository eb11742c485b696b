using FactCheck.Domain.Kernel;
using FactCheck.Domain.Verdicts;
using Microsoft.Extensions.Caching.Memory;

namespace FactCheck.Persistence.Reading;

/// <summary>Records of versions by their hash, so many as fit: what is frozen need not be read and parsed again.</summary>
public sealed class FrozenRecords : IDisposable
{
    private const int MostCharacters = 32 * 1024 * 1024;
    private readonly MemoryCache records = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <summary>The record with this hash; null when it is not remembered.</summary>
    public VerdictRecord? Find(string hash) => records.Get<VerdictRecord>(hash);

    /// <summary>Parses and remembers.</summary>
    /// <param name="hash">The hash that the version carries.</param>
    /// <param name="json">Its canonical JSON.</param>
    public VerdictRecord Keep(string hash, string json)
    {
        var record = Hashing.FromCanonicalJson<VerdictRecord>(json);
        return records.Set(hash, record, new MemoryCacheEntryOptions { Size = json.Length });
    }

    /// <summary>Its words were taken away: none of them stay here either.</summary>
    public void Forget(string hash) => records.Remove(hash);

    /// <inheritdoc />
    public void Dispose() => records.Dispose();
}
