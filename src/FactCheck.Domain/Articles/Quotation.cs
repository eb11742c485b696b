namespace FactCheck.Domain.Articles;

/// <summary>How the words of a mention are rendered.</summary>
public enum Quotation
{
    /// <summary>All of it stands in quotation marks.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,

    /// <summary>Nobody is quoted: the article says so itself.</summary>
    OwnVoice,
}
