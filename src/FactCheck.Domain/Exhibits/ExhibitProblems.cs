using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Exhibits;

/// <summary>Why an exhibit, or an act on one, is refused.</summary>
public static class ExhibitProblems
{
    /// <summary>No sort of thing that there is.</summary>
    public static readonly Problem KindUnknown = new("exhibit.kind-unknown", "Choose what sort of thing this evidence is.", "Kind");

    /// <summary>No title.</summary>
    public static readonly Problem TitleMissing = new("exhibit.title-missing", "Write what this evidence is called.", "Title");

    /// <summary>Overlong title.</summary>
    public static readonly Problem TitleTooLong = new("exhibit.title-too-long", "The title is longer than 300 characters.", "Title");

    /// <summary>Overlong publisher.</summary>
    public static readonly Problem PublisherTooLong = new("exhibit.publisher-too-long", "The publisher is longer than 200 characters.", "Publisher");

    /// <summary>Overlong note.</summary>
    public static readonly Problem NoteTooLong = new("exhibit.note-too-long", "The note is longer than 2,000 characters.", "ReliabilityNote");

    /// <summary>A page is somewhere.</summary>
    public static readonly Problem PageNeedsAddress = new("exhibit.page-needs-address", "A page needs its address. Choose another kind if it is nowhere on the web.", "Address");

    /// <summary>Overlong copy.</summary>
    public static readonly Problem CopyTooLong = new("exhibit.copy-too-long", "The copy is longer than 1,000,000 characters. Keep the part that matters.", "StoredText");

    /// <summary>Withdrawn before.</summary>
    public static readonly Problem AlreadyWithdrawn = new("exhibit.already-withdrawn", "This was already marked as withdrawn.");

    /// <summary>Withdrawn without words.</summary>
    public static readonly Problem NoticeMissing = new("exhibit.notice-missing", "Write what readers are told about the withdrawal.", "Notice");
}
