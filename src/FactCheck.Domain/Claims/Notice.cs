using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>What is said on top of a frozen version.</summary>
public enum NoticeKind
{
    /// <summary>The desk is checking it again.</summary>
    UnderReview,

    /// <summary>A later version corrects it.</summary>
    Corrected,

    /// <summary>A source it rests on was withdrawn.</summary>
    SourceWithdrawn,

    /// <summary>Checked again, with the same findings.</summary>
    CheckedAgain,

    /// <summary>Another verdict that it cites was changed, or is being checked again.</summary>
    SourceChanged,

    /// <summary>A later version says more clearly what it said.</summary>
    Clarified,

    /// <summary>A later version says what happened since.</summary>
    Updated,
}

/// <summary>One notice on a claim's page, from when to when.</summary>
public sealed class Notice : INumbered
{
    private Notice()
    {
    }

    internal Notice(int number, NoticeKind kind, int version, string? text, DateTimeOffset since) =>
        (Number, Kind, Version, Text, Since) = (number, kind, version, text, since);

    /// <summary>From 1 within its claim.</summary>
    public int Number { get; private set; }

    /// <summary>What it says.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>The version it was put on.</summary>
    public int Version { get; private set; }

    /// <summary>The words added to it for readers; null for none.</summary>
    public string? Text { get; private set; }

    /// <summary>Since when it stands there.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Until when it stood there; null while it does.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>True while readers see it.</summary>
    public bool IsUp => Until is null;

    internal void End(DateTimeOffset at) => Until ??= at;
}
