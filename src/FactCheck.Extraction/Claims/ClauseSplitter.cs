using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Splits a sentence, or the part of it that is attributed, into single statements: at "and" and "but" between clauses, at relative
/// clauses set off by commas, at participles set off by commas. Conditions and reasons stay with what they qualify.
/// </summary>
internal sealed class ClauseSplitter(AnalysedText text)
{
    private const int Shortest = 3;
    private const int Deepest = 6;
    private const int MostSeams = 8;

    private readonly Dictionary<int, List<int>> children = [];

    /// <summary>The statements in these tokens (in order, all of one sentence).</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="isSaid">They are what somebody said: a verb with something before it makes them a clause, whatever the tree says.</param>
    /// <param name="isWhole">Not null where they stand behind "said" or between its marks: a clause also where the tagger took its verb for a noun. True where they are all of the sentence but who said it: a clause in any case.</param>
    public List<ClaimDraft> Split(IReadOnlyList<int> tokens, bool isSaid = false, bool? isWhole = null) => Split(tokens, isSaid, isWhole, 0);

    private List<ClaimDraft> Split(IReadOnlyList<int> tokens, bool isSaid, bool? isWhole, int depth)
    {
        // A text of a million clauses in one sentence is not cut at each.
        if (depth < MostSeams && ClauseSeams.Find(text, tokens) is var seam and > 0)
        {
            List<int> front = [.. tokens.Take(seam)], back = [.. tokens.Skip(seam + 1)];
            while (text.Form(front[^1]) is ",") front.RemoveAt(front.Count - 1);
            var halves = new List<ClaimDraft>(Split(front, true, true, MostSeams));
            halves.AddRange(Split(back, true, true, depth + 1));
            return halves;
        }

        var drafts = new List<ClaimDraft>();
        if (tokens.Count == 0) return drafts;
        var inside = new HashSet<int>(tokens);
        children.Clear();
        foreach (var token in tokens)
        {
            if (text.Heads[token] < 0 || !inside.Contains(text.Heads[token])) continue;
            if (!children.TryGetValue(text.Heads[token], out var list)) children[text.Heads[token]] = list = [];
            list.Add(token);
        }

        var head = MainOf(tokens, inside);
        if (head >= 0 && SubjectIn(head) < 0 && ClauseSeams.Relative(text, tokens) is { } set)
        {
            List<int> noun = [.. tokens.Take(set.Open)], relative = [.. tokens.Skip(set.Open + 2).Take(set.Close - set.Open - 2)], main = [.. tokens.Skip(set.Close + 1)];
            return [new ClaimDraft(Trim(relative), noun, null, true, relative[0]), new ClaimDraft(Trim([.. noun, .. main]), [], null, true, main[0])];
        }

        if (head < 0 && ClauseSeams.Apposition(text, tokens) is var close and > 0)
            return [new ClaimDraft(Trim([.. tokens.TakeWhile(t => text.Form(t) is not ","), .. tokens.Skip(close + 1)]), [], null, true, tokens[close + 1])];
        if (head < 0 && isSaid && FiniteVerb(tokens) is var verb and >= 0) drafts.Add(new ClaimDraft(Trim([.. tokens]), [], null, true, verb));
        else if (head < 0 && isWhole is not null && MistakenVerb(tokens, isWhole.Value) is var mistaken and >= 0) drafts.Add(new ClaimDraft(Trim([.. tokens]), [], null, true, mistaken));
        else if (head < 0) drafts.Add(new ClaimDraft(tokens, [], null, false, tokens[0]));
        else
        {
            // "trained in Syria and they use it, and added": a clause that the parse hangs outside is one all the same.
            var others = tokens.Where(t => t != head && !inside.Contains(text.Heads[t]) && SubjectIn(t) >= 0 && IsClausal(t) && !HasChild(t, Relation.Mark)).ToList();
            var apart = others.Select(t => (Head: t, Under: Under(t))).Where(o => o.Under.Count > Shortest && !IsRelative(o.Under.Min()) && text.Tags[o.Under.Min()] != UniversalTag.Sconj && text.Form(o.Under.Min()) is not ("where" or "when" or "which" or "who" or "whose" or "how" or "why" or "what")).ToList();
            foreach (var (other, under) in apart) Clause(other, Trim([.. tokens.Where(under.Contains)]), [], null, drafts, 0);
            Clause(head, [.. tokens.Where(t => !apart.Exists(o => o.Under.Contains(t)))], SubjectBefore(head, apart.ConvertAll(o => o.Head)), null, drafts, 0);
        }

        drafts.Sort((a, b) => a.Tokens[0].CompareTo(b.Tokens[0]));
        // "Families with mortgages" and "had paid more": a subject and its verb that the parse tore apart.
        if (drafts is [{ Lead.Count: 0, Link: null } torn, { Lead.Count: 0, Link: null } said] && (text.Form(torn.Tokens[0]) is "that" || !torn.Tokens.Any(t => text.Tags[t] is UniversalTag.Verb or UniversalTag.Aux && IsFinite(t))) && IsFinite(said.Tokens[0]) && said.Tokens[0] - torn.Tokens[^1] == 1)
            return [new ClaimDraft([.. torn.Tokens.SkipWhile(t => text.Form(t) is "that"), .. said.Tokens], [], null, true, said.Head)];
        return drafts;
    }

    // "The museum opened in May, drew 90,000 visitors": the parse may leave the clause that has the subject outside.
    private List<int> SubjectBefore(int head, List<int> others)
    {
        if (SubjectIn(head) >= 0 || text.FineTags[head] != PennTags.VBD || head < 2 || text.Form(head - 1) is not ("," or "and" or "but")) return [];
        var other = others.FindLast(o => o < head && SubjectIn(o) >= 0 && text.SentenceOf(o) == text.SentenceOf(head));
        return others.Exists(o => o < head) && other > 0 ? SubjectPhrase(SubjectIn(other)) : [];
    }

    /// <summary>The same tokens as one statement: what is denied is denied as a whole.</summary>
    public ClaimDraft Whole(IReadOnlyList<int> tokens)
    {
        var drafts = Split(tokens, isSaid: true);
        return new ClaimDraft(Trim([.. tokens]), [], null, true, drafts[0].Head);
    }

    // A finite verb behind a nominal, no relative clause's ("the ships that sank") and no question's ("what they called …"); −1 for none.
    private int FiniteVerb(IReadOnlyList<int> tokens)
    {
        if (text.Form(tokens[0])[0] is 'w' or 'W' && text.Tags[tokens[0]] is UniversalTag.Pron or UniversalTag.Adv or UniversalTag.Det or UniversalTag.Sconj) return -1;
        // Behind "that" stands a clause, also where the verb was taken for a noun.
        var isThat = text.Form(tokens[0]) is "that" && text.Tags[tokens[0]] == UniversalTag.Sconj;
        var (hasNominal, isRelative) = (false, false);
        foreach (var token in tokens)
        {
            if (isRelative && text.Form(token) is ",") isRelative = false;
            if (text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux && IsFinite(token))
            {
                if (hasNominal && !isRelative) return token;
                isRelative = false;
            }
            else if (hasNominal && text.Form(token) is "who" or "which" or "that" or "whose" or "where" or "when" or "whom") isRelative = true;
            else if (text.Tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num or UniversalTag.Adj) hasNominal = true;
        }

        return isThat && tokens.Count > Shortest ? tokens[^1] : -1;
    }

    // "The factory closed in May", "the bridge cost 5 million": a noun or adjective right behind a noun that may as well be its verb.
    private int MistakenVerb(IReadOnlyList<int> tokens, bool isSentence)
    {
        for (var k = 1; k + 1 < tokens.Count; k++)
        {
            if (text.Tags[tokens[k - 1]] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron)) continue;
            var isVerb = text.Tags[tokens[k]] is UniversalTag.Verb or UniversalTag.Adj && text.Form(tokens[k]).EndsWith("ed");
            if (isVerb || (text.Tags[tokens[k]] is UniversalTag.Noun or UniversalTag.Verb && text.Tags[tokens[k + 1]] is UniversalTag.Num or UniversalTag.Det || text.Form(tokens[k]) is "cost" && text.Form(tokens[k + 1]) is "twice" or "more" or "less" or "about" or "nearly")) return tokens[k];
        }

        return isSentence && tokens.Count > Shortest ? tokens[^1] : -1;
    }

    // The first token whose head lies outside and that heads a clause; −1 for a bare phrase.
    private int MainOf(IReadOnlyList<int> tokens, HashSet<int> inside)
    {
        var (main, most) = (-1, -tokens.Count);
        foreach (var token in tokens)
        {
            if (inside.Contains(text.Heads[token]) || !IsClausal(token)) continue;
            var under = Under(token);
            // "With seven garage fires" is a noun taken for a verb, and a relative clause is not what is said first.
            var size = under.Count - (IsRelative(under.Min()) || (SubjectIn(token) < 0 && text.Tags[under.Min()] == UniversalTag.Adp) ? tokens.Count : 0);
            // "It is not true that the city sold the park": the clause behind "that" says nothing without what it hangs on.
            var isMarked = main >= 0 && HasChild(token, Relation.Mark) && !HasChild(main, Relation.Mark) && text.Form(Under(token).Min()) is "that";
            if (size > most && !isMarked) (main, most) = (token, size);
        }

        return main;
    }

    // "A strike that left dozens of ships": not the "that" of "said that".
    private bool IsRelative(int token) => text.Form(token) is "that" && text.Labels[token] is Relation.Nsubj or Relation.NsubjPass && token > 0 && text.Tags[token - 1] is UniversalTag.Noun or UniversalTag.Propn;

    private bool IsClausal(int token) => SubjectIn(token) >= 0 || HasChild(token, Relation.Cop) || (IsFinite(token) && text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux)
        || (text.Tags[token] == UniversalTag.Verb && (HasChild(token, Relation.Aux) || HasChild(token, Relation.AuxPass)));

    private bool IsFinite(int token) => text.FineTags[token] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD;

    private void Clause(int head, List<int> tokens, List<int> lead, string? link, List<ClaimDraft> drafts, int depth)
    {
        var taken = new HashSet<int>();
        if (depth < Deepest)
        {
            var subject = SubjectIn(head);
            foreach (var conjunct in Of(head, Relation.Conj)) Coordinate(head, conjunct, subject, lead, tokens, taken, drafts, depth);
            foreach (var parataxis in Of(head, Relation.Parataxis))
                if (SubjectIn(parataxis) >= 0 && Under(parataxis).Count >= Shortest + 1 && parataxis > head && IsSetOff(Under(parataxis).Min())) Take(parataxis, [], null, tokens, taken, drafts, depth);
            foreach (var token in tokens) if (!taken.Contains(token)) Aside(head, token, subject, lead, tokens, taken, drafts, depth);
        }

        // The commas that set off what was taken go with it.
        var rest = tokens.Where((t, k) => !taken.Contains(t) && !(text.Form(t) is "," && ((k + 1 < tokens.Count && taken.Contains(tokens[k + 1])) || (k > 0 && taken.Contains(tokens[k - 1]))))).ToList();
        if (rest.Count > 0) drafts.Add(new ClaimDraft(Trim(rest), lead, link, true, head));
    }

    // "… so fast your head will spin" goes on; what stands beside is set off by a mark.
    private bool IsSetOff(int first) => text.Tags[first] == UniversalTag.Punct || (first > 0 && (text.Tags[first - 1] == UniversalTag.Punct || text.Tags[first] == UniversalTag.Cconj || text.Tags[first - 1] == UniversalTag.Cconj));

    private void Coordinate(int head, int conjunct, int subject, List<int> lead, List<int> tokens, HashSet<int> taken, List<ClaimDraft> drafts, int depth)
    {
        // "Either he lied then or he is lying now" asserts neither.
        if ((children.GetValueOrDefault(conjunct) ?? []).Exists(c => text.Labels[c] == Relation.Cc && text.Form(c) is "or" or "nor")) return;
        var own = SubjectIn(conjunct);
        var under = Under(conjunct);
        if (under.Count < (own >= 0 ? Shortest - 1 : Shortest) || under.Contains(head) || HasOtherMark(conjunct)) return;
        if (own >= 0)
        {
            if (IsClausal(conjunct)) Take(conjunct, [], null, tokens, taken, drafts, depth);
            return;
        }

        if (text.Tags[conjunct] is not (UniversalTag.Verb or UniversalTag.Aux) && !HasChild(conjunct, Relation.Cop)) return;
        if (subject < 0 && lead.Count == 0) return;
        // "will cut taxes and raise spending" shares the auxiliary, "has gone and was sold" does not.
        List<int> shared = subject >= 0 ? SubjectPhrase(subject) : lead;
        if ((!IsFinite(conjunct) || SharesAuxiliary(head, conjunct)) && !HasChild(conjunct, Relation.Aux) && !HasChild(conjunct, Relation.AuxPass) && !HasChild(conjunct, Relation.Cop))
        {
            var auxiliaries = (children.GetValueOrDefault(head) ?? []).Where(c => text.Labels[c] is Relation.Aux or Relation.AuxPass && c < head).ToList();
            if (auxiliaries.Count == 0) return;
            shared = [.. shared, .. auxiliaries];
        }

        Take(conjunct, shared, null, tokens, taken, drafts, depth);
    }

    // "Would spend 5 million and hire 200", "has paid its debts and signed six": the forms are taken for finite ones.
    private bool SharesAuxiliary(int head, int conjunct)
    {
        foreach (var child in children.GetValueOrDefault(head) ?? [])
        {
            if (child > head || text.Labels[child] != Relation.Aux) continue;
            if (text.FineTags[conjunct] == PennTags.VBP ? text.FineTags[child] == PennTags.MD : text.FineTags[conjunct] == PennTags.VBD && text.Form(child) is "has" or "have") return true;
        }

        return false;
    }

    // "It was sorry and that two had died": "that" opens a statement of its own, "if" does not.
    private bool HasOtherMark(int clause) => (children.GetValueOrDefault(clause) ?? []).Exists(c => text.Labels[c] == Relation.Mark && text.Form(c) is not "that");

    private void Take(int head, List<int> lead, string? link, List<int> tokens, HashSet<int> taken, List<ClaimDraft> drafts, int depth, int without = -1)
    {
        var under = Under(head);
        var own = tokens.Where(t => under.Contains(t) && !taken.Contains(t)).ToList();
        if (own.Count < Shortest - 1) return;
        foreach (var token in own) taken.Add(token);
        own.RemoveAll(t => t == without || (text.Labels[t] == Relation.Cc && text.Heads[t] == head));
        if (own.Count > 0) Clause(head, Trim(own), lead, link, drafts, depth + 1);
    }

    // Relative clauses and participles that a comma sets off.
    private void Aside(int head, int token, int subject, List<int> lead, List<int> tokens, HashSet<int> taken, List<ClaimDraft> drafts, int depth)
    {
        if (text.Labels[token] is not (Relation.AclRelcl or Relation.Acl or Relation.Advcl) || text.Heads[token] < 0) return;
        var under = Under(token);
        if (under.Count < Shortest + 1 || under.Contains(head)) return;
        var first = under.Where(t => text.Tags[t] != UniversalTag.Punct).DefaultIfEmpty(-1).Min();
        if (first < 1 || text.Form(first - 1) is not ("," or "—" or "–" or "--") || InsideOther(token, head)) return;
        if (text.Labels[token] == Relation.AclRelcl) Relative(token, first, tokens, taken, drafts, depth);
        else if (text.FineTags[token] == PennTags.VBG && !HasChild(token, Relation.Mark) && !HasChild(token, Relation.Aux) && SubjectIn(token) < 0 && first == token && text.Form(token) is not ("including" or "according" or "regarding" or "following" or "depending"))
            Participle(head, token, subject, lead, tokens, taken, drafts, depth);
    }

    // Nothing is taken out of a clause that itself depends on the main one ("if the plan, which …").
    private bool InsideOther(int token, int head)
    {
        for (var (at, step) = (text.Heads[token], 0); at >= 0 && at != head && step < 60; at = text.Heads[at], step++)
            if (Syntax.IsClause(text, at) && text.Labels[at] is not (Relation.Conj or Relation.Parataxis)) return true;
        return false;
    }

    private void Relative(int token, int first, List<int> tokens, HashSet<int> taken, List<ClaimDraft> drafts, int depth)
    {
        var noun = text.Heads[token];
        var form = text.Form(first);
        if (noun > first || text.Form(noun) is "one" or "those" || text.Tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn)) return;
        var phrase = SubjectPhrase(Antecedent(noun, token, first)).Where(t => t < first).ToList();
        while (phrase.Count > 0 && text.Tags[phrase[^1]] == UniversalTag.Punct) phrase.RemoveAt(phrase.Count - 1);
        if (phrase.Count == 0) return;
        if (form is "which" or "who" && text.Heads[first] == token && text.Labels[first] is Relation.Nsubj or Relation.NsubjPass)
            Take(token, phrase, null, tokens, taken, drafts, depth, first);
        else if (form is "whose") Take(token, phrase, "’s", tokens, taken, drafts, depth, first);
    }

    // "Shares in the group, which is based in Umeå": the group is.
    private int Antecedent(int noun, int clause, int first)
    {
        var near = first - 2;
        if (near <= noun || text.Tags[near] is not (UniversalTag.Noun or UniversalTag.Propn) || !Syntax.IsUnder(text, near, noun)) return noun;
        while (text.Labels[near] is Relation.Flat or Relation.Compound && text.Heads[near] > noun) near = text.Heads[near];
        var isSingular = text.FineTags[clause] == PennTags.VBZ || (children.GetValueOrDefault(clause) ?? []).Exists(c => text.Labels[c] is Relation.Cop or Relation.Aux or Relation.AuxPass && (text.FineTags[c] == PennTags.VBZ || text.Form(c) is "was"));
        if (text.Labels[near] == Relation.Nmod && isSingular && text.FineTags[noun] is PennTags.NNS or PennTags.NNPS && text.FineTags[near] is not (PennTags.NNS or PennTags.NNPS)) return near;
        // "Any payment by the casino, the Silver Heron, which closed": what a name was just said for.
        return text.Labels[near] == Relation.Appos && text.Heads[near] > noun && text.Labels[text.Heads[near]] == Relation.Nmod ? text.Heads[near] : noun;
    }

    private void Participle(int head, int token, int subject, List<int> lead, List<int> tokens, HashSet<int> taken, List<ClaimDraft> drafts, int depth)
    {
        var phrase = subject >= 0 ? SubjectPhrase(subject) : lead;
        if (phrase.Count == 0 || token < head || text.Heads[token] != head) return;
        var past = text.FineTags[head] == PennTags.VBD || (children.GetValueOrDefault(head) ?? []).Exists(c => text.Form(c) is "was" or "were" or "had" or "did");
        var present = text.FineTags[head] is PennTags.VBZ or PennTags.VBP;
        if (!past && !present) return;
        var plural = subject >= 0 && (text.FineTags[subject] is PennTags.NNS or PennTags.NNPS || HasChild(subject, Relation.Conj) || text.Form(subject) is "they" or "we" or "They" or "We");
        Take(token, phrase, past ? plural ? "were" : "was" : plural ? "are" : "is", tokens, taken, drafts, depth);
    }

    /// <summary>The tokens of a subject, without clauses that are set off from it.</summary>
    private List<int> SubjectPhrase(int subject)
    {
        var (low, high) = Syntax.Bounds(text, subject);
        var phrase = new List<int>();
        for (var i = low; i < high; i++)
        {
            if (!Syntax.IsUnder(text, i, subject)) continue;
            if (Blocked(i, subject)) continue;
            phrase.Add(i);
        }

        while (phrase.Count > 0 && text.Tags[phrase[^1]] == UniversalTag.Punct && text.Form(phrase[^1]) is not (")" or "”" or "\"")) phrase.RemoveAt(phrase.Count - 1);
        while (phrase.Count > 0 && text.Labels[phrase[0]] is Relation.Cc or Relation.Mark or Relation.Case or Relation.Punct && text.Form(phrase[0]) is not ("(" or "“" or "\"")) phrase.RemoveAt(0);
        return phrase;
    }

    private bool Blocked(int token, int subject)
    {
        for (var (at, step) = (token, 0); at != subject && at >= 0 && step < 60; at = text.Heads[at], step++)
            if (text.Labels[at] is Relation.AclRelcl or Relation.Appos or Relation.Parataxis or Relation.Advcl or Relation.Cop or Relation.Aux or Relation.Nsubj or Relation.NsubjPass or Relation.Discourse
                || (text.Labels[at] == Relation.Conj && text.Tags[at] == UniversalTag.Verb)) return true;
        return false;
    }

    private int SubjectIn(int head)
    {
        foreach (var child in children.GetValueOrDefault(head) ?? [])
            if (text.Labels[child] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.NsubjOuter or Relation.CsubjPass or Relation.Expl) return child;
        return -1;
    }

    private bool HasChild(int head, Relation label) => (children.GetValueOrDefault(head) ?? []).Exists(c => text.Labels[c] == label);

    private List<int> Of(int head, Relation label) => [.. (children.GetValueOrDefault(head) ?? []).Where(c => text.Labels[c] == label)];

    private HashSet<int> Under(int head)
    {
        var (under, open) = (new HashSet<int> { head }, new Stack<int>([head]));
        while (open.TryPop(out var at))
            foreach (var child in children.GetValueOrDefault(at) ?? []) if (under.Add(child)) open.Push(child);
        return under;
    }

    // "that" before a clause, whatever the tagger took it for; "that man" and "that is wrong" keep theirs.
    private bool OpensClause(int token, int next)
    {
        if (text.Form(token) is not "that") return false;
        if (text.Tags[token] is UniversalTag.Cconj or UniversalTag.Sconj || text.Labels[token] == Relation.Mark) return true;
        if (text.Tags[next] is UniversalTag.Pron or UniversalTag.Det or UniversalTag.Propn or UniversalTag.Num) return true;
        if (text.Tags[next] is not (UniversalTag.Noun or UniversalTag.Adj)) return false;
        var noun = text.Labels[token] == Relation.Det ? text.Heads[token] : -1;
        return noun < 0 || text.FineTags[noun] is PennTags.NNS or PennTags.NNPS || (noun + 1 < text.Tokens.Length && text.Form(noun + 1) is "and") || (noun > next + 1 && text.Form(next + 1) is "and");
    }

    /// <summary>Takes conjunctions, "that" and marks off both ends.</summary>
    private List<int> Trim(List<int> tokens)
    {
        var (first, last) = (0, tokens.Count - 1);
        if (tokens.Count > Shortest + 1 && text.Form(tokens[0]) is "so" && text.Form(tokens[1]) is "that") first = 2;
        while (first < last && (text.Tags[tokens[first]] == UniversalTag.Punct && text.Form(tokens[first]) is not ("(" or "$" or "#")
            || text.Form(tokens[first]) is "and" or "And" or "but" or "But" && text.Tags[tokens[first]] is UniversalTag.Cconj or UniversalTag.Sconj || OpensClause(tokens[first], tokens[first + 1]))) first++;
        while (last > first && (text.Tags[tokens[last]] == UniversalTag.Punct && text.Form(tokens[last]) is not (")" or "%" or "?" or "!") || text.Labels[tokens[last]] == Relation.Cc)) last--;
        return tokens.GetRange(first, last - first + 1);
    }
}
