namespace FactCheck.Extraction.Parsing;

/// <summary>The dependency relations of the English treebanks (universaldependencies.org/en/dep), subtypes included.</summary>
public enum Relation : byte
{
    /// <summary>punct</summary>
    Punct,
    /// <summary>case</summary>
    Case,
    /// <summary>det</summary>
    Det,
    /// <summary>nsubj</summary>
    Nsubj,
    /// <summary>root</summary>
    Root,
    /// <summary>advmod</summary>
    Advmod,
    /// <summary>amod</summary>
    Amod,
    /// <summary>obj</summary>
    Obj,
    /// <summary>obl</summary>
    Obl,
    /// <summary>conj</summary>
    Conj,
    /// <summary>nmod</summary>
    Nmod,
    /// <summary>compound</summary>
    Compound,
    /// <summary>cc</summary>
    Cc,
    /// <summary>mark</summary>
    Mark,
    /// <summary>aux</summary>
    Aux,
    /// <summary>cop</summary>
    Cop,
    /// <summary>nmod:poss</summary>
    NmodPoss,
    /// <summary>advcl</summary>
    Advcl,
    /// <summary>xcomp</summary>
    Xcomp,
    /// <summary>flat</summary>
    Flat,
    /// <summary>acl:relcl</summary>
    AclRelcl,
    /// <summary>ccomp</summary>
    Ccomp,
    /// <summary>acl</summary>
    Acl,
    /// <summary>parataxis</summary>
    Parataxis,
    /// <summary>nummod</summary>
    Nummod,
    /// <summary>aux:pass</summary>
    AuxPass,
    /// <summary>appos</summary>
    Appos,
    /// <summary>nsubj:pass</summary>
    NsubjPass,
    /// <summary>discourse</summary>
    Discourse,
    /// <summary>obl:unmarked</summary>
    OblUnmarked,
    /// <summary>nmod:unmarked</summary>
    NmodUnmarked,
    /// <summary>compound:prt</summary>
    CompoundPrt,
    /// <summary>expl</summary>
    Expl,
    /// <summary>fixed</summary>
    Fixed,
    /// <summary>iobj</summary>
    Iobj,
    /// <summary>list</summary>
    List,
    /// <summary>obl:agent</summary>
    OblAgent,
    /// <summary>reparandum</summary>
    Reparandum,
    /// <summary>dep</summary>
    Dep,
    /// <summary>nmod:desc</summary>
    NmodDesc,
    /// <summary>csubj</summary>
    Csubj,
    /// <summary>nsubj:outer</summary>
    NsubjOuter,
    /// <summary>det:predet</summary>
    DetPredet,
    /// <summary>advcl:relcl</summary>
    AdvclRelcl,
    /// <summary>vocative</summary>
    Vocative,
    /// <summary>cc:preconj</summary>
    CcPreconj,
    /// <summary>goeswith</summary>
    Goeswith,
    /// <summary>orphan</summary>
    Orphan,
    /// <summary>dislocated</summary>
    Dislocated,
    /// <summary>csubj:pass</summary>
    CsubjPass,
    /// <summary>csubj:outer</summary>
    CsubjOuter,
}

/// <summary>The treebank's spelling of the relations.</summary>
public static class Relations
{
    /// <summary>The spellings, by <see cref="Relation"/>.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "punct", "case", "det", "nsubj", "root", "advmod", "amod", "obj", "obl", "conj", "nmod", "compound", "cc",
        "mark", "aux", "cop", "nmod:poss", "advcl", "xcomp", "flat", "acl:relcl", "ccomp", "acl", "parataxis", "nummod",
        "aux:pass", "appos", "nsubj:pass", "discourse", "obl:unmarked", "nmod:unmarked", "compound:prt", "expl",
        "fixed", "iobj", "list", "obl:agent", "reparandum", "dep", "nmod:desc", "csubj", "nsubj:outer", "det:predet",
        "advcl:relcl", "vocative", "cc:preconj", "goeswith", "orphan", "dislocated", "csubj:pass", "csubj:outer",
    ];

    private static readonly Dictionary<string, Relation> ByName =
        Names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => (Relation)pair.index, StringComparer.Ordinal);

    /// <summary>Reads a treebank's spelling; an unknown subtype falls back to its relation, anything else to <see cref="Relation.Dep"/>.</summary>
    public static Relation Parse(string name)
    {
        if (ByName.TryGetValue(name, out var relation))
            return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(name[..colon], out relation) ? relation : Relation.Dep;
    }
}
