using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>The place of a phrase in its clause, coarsely.</summary>
internal enum Place : byte
{
    Subject, PassiveSubject, Object, Oblique, Modifier, Possessive, Root, Other,
}

/// <summary>Small questions to the parse. Every climb is bounded by the sentence's length, also on a broken tree.</summary>
internal static class Syntax
{
    private const int Deepest = 200;

    /// <summary>The token of a stretch whose head lies outside it.</summary>
    public static int HeadOf(AnalysedText text, int first, int last)
    {
        for (var i = first; i <= last; i++) if ((text.Heads[i] < first || text.Heads[i] > last) && text.Tags[i] != UniversalTag.Punct) return i;
        return last;
    }

    /// <summary>The head of the phrase that a name is part of: "President" of "President Obama" when the parse says so.</summary>
    public static int PhraseHead(AnalysedText text, int token)
    {
        for (var step = 0; step < 12 && text.Heads[token] >= 0 && text.Labels[token] is Relation.Flat or Relation.Compound or Relation.Appos or Relation.NmodDesc or Relation.Goeswith; step++) token = text.Heads[token];
        return token;
    }

    /// <summary>The place of a token's phrase.</summary>
    public static Place PlaceOf(AnalysedText text, int token)
    {
        token = PhraseHead(text, token);
        for (var step = 0; step < 6 && text.Labels[token] == Relation.Conj && text.Heads[token] >= 0; step++) token = PhraseHead(text, text.Heads[token]);
        return text.Labels[token] switch
        {
            Relation.Nsubj or Relation.NsubjOuter or Relation.Csubj => Place.Subject,
            Relation.NsubjPass or Relation.CsubjPass => Place.PassiveSubject,
            Relation.Obj or Relation.Iobj => Place.Object,
            Relation.Obl or Relation.OblAgent or Relation.OblUnmarked => Place.Oblique,
            Relation.Nmod or Relation.NmodUnmarked => Place.Modifier,
            Relation.NmodPoss => Place.Possessive,
            Relation.Root or Relation.Parataxis => Place.Root,
            _ => Place.Other,
        };
    }

    /// <summary>True for a token that heads a clause.</summary>
    public static bool IsClause(AnalysedText text, int token) => text.Heads[token] < 0 || (text.Labels[token] is Relation.Ccomp or Relation.Xcomp or Relation.Advcl or Relation.AdvclRelcl or Relation.Acl or Relation.AclRelcl
        or Relation.Csubj or Relation.CsubjPass or Relation.Parataxis) || (text.Labels[token] == Relation.Conj && text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux);

    /// <summary>The head of the clause that a token stands in.</summary>
    public static int ClauseOf(AnalysedText text, int token)
    {
        for (var step = 0; step < Deepest && !IsClause(text, token); step++) token = text.Heads[token];
        return token;
    }

    /// <summary>The clause above a clause; −1 at the top.</summary>
    public static int Above(AnalysedText text, int clause) => text.Heads[clause] < 0 ? -1 : ClauseOf(text, text.Heads[clause]);

    /// <summary>The subject of a clause (its own, no conjunct's); −1 when it has none.</summary>
    public static int SubjectOf(AnalysedText text, int clause)
    {
        var (low, high) = Bounds(text, clause);
        for (var i = low; i < high; i++)
            if (text.Heads[i] == clause && text.Labels[i] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.NsubjOuter or Relation.CsubjPass) return i;
        return -1;
    }

    /// <summary>First token and the one past the last of the sentence that holds a token.</summary>
    public static (int Low, int High) Bounds(AnalysedText text, int token)
    {
        var sentence = text.Sentences[text.SentenceOf(token)];
        return (sentence.FirstToken, sentence.FirstToken + sentence.TokenCount);
    }

    /// <summary>True when <paramref name="ancestor"/> stands above <paramref name="token"/>, or is it.</summary>
    public static bool IsUnder(AnalysedText text, int token, int ancestor)
    {
        for (var step = 0; step < Deepest && token >= 0; step++)
        {
            if (token == ancestor) return true;
            token = text.Heads[token];
        }

        return false;
    }
}
