namespace FactCheck.Persistence.Providers.Common;

/// <summary>How speakers are found by the end of their name, which no index of the model leads by; the same on both databases.</summary>
internal static class SpeakerSql
{
    // Trimming all letters of the name from its right end stops at the last space. Neither database has a plainer word for it that the other has too.
    private const string LastWord = """substr("FoldedName", length(rtrim("FoldedName", replace("FoldedName", ' ', ''))) + 1)""";

    /// <summary>Name of the index that <see cref="Named"/> walks.</summary>
    public const string IndexName = "IX_Speakers_LastWord";

    /// <summary>That index. The id keeps the order of the answer, the name is compared within it.</summary>
    public const string Index = $"""CREATE INDEX "{IndexName}" ON "Speakers" (({LastWord}), "Id", "FoldedName")""";

    /// <summary>
    /// The speakers who are called so: by their name, by its end, by another name of theirs. <c>@name</c> is folded, <c>@last</c> its
    /// last word, and <c>@ending</c> a pattern of whatever ends in it.
    /// </summary>
    public const string Named = $"""
        SELECT "Id" FROM "Speakers" WHERE {LastWord} = @last AND ("FoldedName" = @name OR "FoldedName" LIKE @ending)
        UNION SELECT "SpeakerId" FROM "SpeakerAliases" WHERE "FoldedName" = @name
        ORDER BY 1 LIMIT @most
        """;
}
