using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>
/// What one colleague tells the others about a claim. Written by somebody who rates, or may yet rate, in a running round it is
/// blind: the others read it once that round is settled or over.
/// </summary>
public sealed class ClaimNote
{
    /// <summary>The longest note, in UTF-16 code units.</summary>
    public const int MostCharacters = 2_000;

    private ClaimNote()
    {
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The claim.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>Number of the round that ran when it was written; 0 when none did.</summary>
    public int Round { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid WriterId { get; private set; }

    /// <summary>What it says, in plain words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>True when it waits for its round: until then only its writer reads it.</summary>
    public bool IsBlind { get; private set; }

    /// <summary>Who may read blind notes, and of which rounds: <see cref="Claim.RoundIsOpenTo"/>.</summary>
    internal static ClaimNote Write(Claim claim, Guid writer, string text, bool blind, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = claim.Id,
        Round = claim.CurrentRound?.Number ?? 0,
        WriterId = writer,
        Text = text,
        At = at,
        IsBlind = blind,
    };
}

/// <summary>Why a note is refused.</summary>
public static class ClaimNoteProblems
{
    /// <summary>No words.</summary>
    public static readonly Problem Empty = new("note.empty", "Write the note first.", "Text");

    /// <summary>Over the limit.</summary>
    public static readonly Problem TooLong = new("note.too-long", "The note has more than 2,000 characters. Say it shorter.", "Text");
}
