using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Speakers;

/// <summary>Whose words an editor says they are: a speaker that is known, or one that is named now.</summary>
/// <param name="SpeakerId">A known speaker; null when named now.</param>
/// <param name="Name">The name, or the description; only read when <paramref name="SpeakerId"/> is null.</param>
/// <param name="Kind">What sort of speaker; only read when <paramref name="SpeakerId"/> is null.</param>
/// <param name="Role">The role that the article gives at that time; null when it gives none.</param>
public sealed record SaidBy(Guid? SpeakerId, string? Name, SpeakerKind Kind, string? Role)
{
    /// <summary>Longest role, in UTF-16 code units.</summary>
    public const int LongestRole = 300;

    /// <summary>Nobody chosen and nobody named.</summary>
    public bool IsEmpty => SpeakerId is null && string.IsNullOrWhiteSpace(Name);

    /// <summary>What keeps it from being said; null when nothing does.</summary>
    public Problem? Check() =>
        IsEmpty ? SpeakerProblems.NameMissing.At("Speakers")
        : SpeakerId is null && !Folding.Fits(Name!, Speaker.LongestName) ? SpeakerProblems.NameTooLong.At("Speakers")
        : SpeakerId is null && !Enum.IsDefined(Kind) ? SpeakerProblems.KindUnknown
        : Role?.Trim().Length > LongestRole ? SpeakerProblems.RoleTooLong
        : null;
}
