using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.CheckWorthiness;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Structure;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>Makes claims of the contents of attributions and of what the article asserts itself.</summary>
internal sealed class ClaimBuilder(AnalysedText text, NameIndex names, SpeakerResolver resolver, FoundDate? publishedOn, WorthModel worth, ListItems lists)
{
    // Below these an own sentence is narrative or comment that no desk would check.
    private const double OwnVoiceWorth = 0.22;
    private const double NamedOwnVoiceWorth = 0.1;
    private const int ShortestClause = 2;

    private readonly ClauseSplitter splitter = new(text);
    private readonly ClaimKinds kinds = new(text);
    private readonly CuePolarity polarity = new(text);
    private readonly Wording wording = new(text, names, resolver, new RelativeDates(text, publishedOn));
    private readonly bool[] quoted = QuotedParagraphs.Inside(text);
    private readonly Dictionary<int, FoundAttribution> byId = [];
    private readonly List<ExtractedClaim> claims = [];
    private readonly HashSet<(int Start, int End, string Who)> known = [];

    /// <summary>All claims in the order of the text; each names its attribution by its place in the list.</summary>
    public List<ExtractedClaim> Build(IReadOnlyList<FoundAttribution> attributions, IReadOnlyList<Voice>[] voices, CancellationToken cancellationToken = default)
    {
        var inContent = new bool[text.Tokens.Length];
        var inCue = new bool[text.Tokens.Length];
        foreach (var attribution in attributions) byId[attribution.Id] = attribution;
        for (var i = 0; i < attributions.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var span in attributions[i].Content) foreach (var token in TokensOf(span)) inContent[token] = true;
            foreach (var span in attributions[i].Cue) foreach (var token in TokensOf(span)) inCue[token] = true;
            Attributed(attributions[i], voices[i], i);
        }

        for (var s = 0; s < text.Sentences.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OwnVoice(s, inContent, inCue);
        }

        claims.Sort((a, b) => a.Spans[0].Start != b.Spans[0].Start ? a.Spans[0].Start.CompareTo(b.Spans[0].Start) : (a.Attribution ?? -1).CompareTo(b.Attribution ?? -1));
        return [.. claims.Select((claim, i) => claim with { Id = i })];
    }

    private IEnumerable<int> TokensOf(Span span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].End <= span.End; i++)
            if (text.Tokens[i].Start >= span.Start) yield return i;
    }

    private void Attributed(FoundAttribution attribution, IReadOnlyList<Voice> voices, int id)
    {
        if (IsUnderDenial(attribution)) return;
        // Inside another's words "the memoranda show …" is a part of what is said, not a second voice.
        if (attribution.Parent is not null && !voices.Any(IsSomebody)) return;
        var tokens = new List<int>();
        foreach (var span in attribution.Content) tokens.AddRange(TokensOf(span));
        var who = string.Join('|', voices.Select(v => v.Name));
        for (var i = 0; i < tokens.Count;)
        {
            var sentence = text.SentenceOf(tokens[i]);
            var end = i;
            while (end < tokens.Count && text.SentenceOf(tokens[end]) == sentence) end++;
            var part = tokens.GetRange(i, end - i);
            i = end;
            if (IsQuestion(sentence, part)) continue;
            var reading = polarity.Of(attribution, part);
            if (reading.IsDropped) continue;
            if (!reading.IsAsserted)
            {
                // Inside another's words the denial is a part of what they say.
                if (attribution.Parent is null) Withheld(splitter.Whole(part), reading, attribution, voices, id, who);
                continue;
            }

            if (lists.LeadOf(sentence) is { } lead && part[0] == text.Sentences[sentence].FirstToken)
            {
                Item(part, lead, attribution, voices, id, who);
                continue;
            }

            var drafts = splitter.Split(part, isSaid: true, isWhole: IsSentence(attribution, part) ? true : IsSaid(attribution) ? false : null);
            for (var k = 1; k < drafts.Count; k++) drafts[k] = WithSubject(drafts[k], drafts[k - 1]);
            foreach (var draft in drafts)
                if (!lists.IsHanging(draft.Tokens[^1]) && IsStatement(draft, attribution, voices)) Add(draft, drafts, attribution, voices, id, who);
        }
    }

    // "Invoices were raised at night, she told the jury, and were paid in the morning": the second has the first one's subject.
    private ClaimDraft WithSubject(ClaimDraft draft, ClaimDraft before)
    {
        if (!draft.IsClause || draft.Lead.Count > 0 || draft.Link is not null || !before.IsClause || draft.Tokens[0] == before.Tokens[^1] + 1 || HasSubject(draft)) return draft;
        if (text.FineTags[draft.Tokens[0]] is not (PennTags.VBD or PennTags.VBZ or PennTags.VBP) || text.Tags[draft.Tokens[0]] is not (UniversalTag.Verb or UniversalTag.Aux)) return draft;
        var subject = before.Tokens.FirstOrDefault(t => text.Heads[t] == before.Head && text.Labels[t] is Relation.Nsubj or Relation.NsubjPass, -1);
        return subject >= 0 ? draft with { Lead = Phrase(subject) } : before.Lead.Count > 0 ? draft with { Lead = before.Lead } : draft;
    }

    // "Denied that the auditors had warned that …": what they would have warned of is denied with it.
    private bool IsUnderDenial(FoundAttribution attribution)
    {
        for (var (at, step) = (attribution, 0); step < 8 && at.Parent is { } id && byId.TryGetValue(id, out var parent); at = parent, step++)
            if (polarity.Of(parent, [text.TokenAt(at.Content[0].Start)]) is { IsAsserted: false }) return true;
        return false;
    }

    // All of the sentence but source, cue and marks: "Some 54 percent favour Marsh, a poll showed".
    private bool IsSentence(FoundAttribution attribution, List<int> part)
    {
        if (attribution.Quotation != QuotationKind.Indirect || attribution.Private || attribution.Cue.Count == 0 || attribution.Source.Count == 0) return false;
        if (text.TokenAt(attribution.Cue[0].Start) < part[0] && text.Form(text.TokenAt(attribution.Cue[0].Start)) is not ("According" or "according")) return false;
        var sentence = text.Sentences[text.SentenceOf(part[0])];
        // When and where it was said may follow: "…, a jury heard yesterday".
        var end = text.TokenAt(attribution.Cue[0].Start) > part[^1] ? text.TokenAt(attribution.Cue[^1].End - 1) : sentence.EndToken;
        for (var i = sentence.FirstToken; i < end; i++)
            if (text.Tags[i] != UniversalTag.Punct && part.BinarySearch(i) < 0 && !text.IsWithin(attribution.Source, i) && !text.IsWithin(attribution.Cue, i)) return false;
        return true;
    }

    private bool IsSaid(FoundAttribution attribution) => attribution.Quotation == QuotationKind.Direct
        || attribution.Cue.Count > 0 && text.Lemma(Math.Min(text.TokenAt(attribution.Cue[^1].End - 1), text.Tokens.Length - 1)) is "say" or "add";

    private static bool IsSomebody(Voice voice) => voice.Kind != ExtractedSpeakerKind.Described || voice.Name.Split(' ').Any(w => SpeakerNouns.IsRole(w) || SpeakerNouns.IsBody(w));

    private bool IsQuestion(int sentence, List<int> part)
    {
        var last = text.Sentences[sentence].FirstToken + text.Sentences[sentence].TokenCount - 1;
        for (var i = last; i >= part[^1] && i > last - 3; i--) if (text.Form(i) is "?" && i - part[^1] <= 2) return true;
        for (var i = Math.Max(part[0], part[^1] - 2); i < text.Tokens.Length && i <= part[^1] + 2; i++) if (text.Form(i)[0] == '?') return true;
        return false;
    }

    private bool IsStatement(ClaimDraft draft, FoundAttribution attribution, IReadOnlyList<Voice> voices)
    {
        var words = draft.Tokens.Count(t => text.Tags[t] is not (UniversalTag.Punct or UniversalTag.Sym));
        // "Who asked not to be named".
        if (words <= 6 && draft.Tokens.Any(t => text.Form(t) is "named" or "identified" or "quoted") && draft.Tokens.Any(t => text.Form(t) is "not")) return false;
        if (draft.IsClause)
        {
            // "Minister, thank you."
            if (words <= 8 && draft.Tokens.Any(t => text.Form(t) is "thank" or "Thank" or "thanks" or "Thanks" && t + 1 < text.Tokens.Length && text.Form(t + 1) is "you" or "so" or "very" or "," or ".")) return false;
            if (words + draft.Lead.Count < ShortestClause || !draft.Tokens.Any(t => text.Tags[t] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Verb)) return false;
            return draft.Tokens.Concat(draft.Lead).Any(t => text.Tags[t] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num || IsEverybody(t)) || words > 5 || (words > (attribution.Quotation == QuotationKind.Indirect ? 2 : 3) && !attribution.Private && SaysMore(draft) && (attribution.Quotation == QuotationKind.Indirect || text.Form(draft.Tokens[0]) is not ("it" or "It" or "That" or "This")));
        }

        // A bare phrase says something only after its verb; inside another's words it is that statement's part.
        if ((attribution.Private && !kinds.IsForecast(draft, attribution)) || attribution.Parent is not null || voices.Count == 0 || attribution.Cue.Count == 0) return false;
        // Whose source was not marked must say more than a name: "described the general as fearless".
        var isWhole = attribution.Source.Count > 0 || draft.Tokens.Any(t => text.Form(t) is "as");
        return attribution.Cue[0].Start < attribution.Content[0].Start && isWhole && wording.Holds(draft, attribution, voices) && draft.Tokens.Any(t => text.Tags[t] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Verb);
    }

    // "She was abroad", "they are too high", "most of them stood empty": a pronoun that can be resolved and something said of it.
    private bool SaysMore(ClaimDraft draft) => text.Form(draft.Tokens[0]) is not ("I" or "you" or "so" or "that" or "this")
        && draft.Tokens.Any(t => t > draft.Tokens[0] && (text.Tags[t] is UniversalTag.Adj or UniversalTag.Noun || (text.Tags[t] == UniversalTag.Adv && text.Form(t) is not ("not" or "n't" or "n’t" or "never" or "so" or "too" or "also" or "just")) || text.FineTags[t] is PennTags.VBN or PennTags.VBG or PennTags.VBD && text.Tags[t] == UniversalTag.Verb));

    // "Nobody was hurt" says something of everybody.
    private bool IsEverybody(int token) => text.Form(token).ToString().ToLowerInvariant() is "nobody" or "everybody" or "everyone" or "nothing" or "everything" or "none" or "no-one";

    private void Add(ClaimDraft draft, List<ClaimDraft> drafts, FoundAttribution? attribution, IReadOnlyList<Voice> voices, int? id, string who)
    {
        var spans = SpansOf(draft.Tokens, attribution);
        if (spans.Count == 0 || !known.Add((spans[0].Start, spans[^1].End, who))) return;
        var kind = kinds.Of(draft, attribution);
        var statement = wording.Of(draft, attribution, voices, Antecedent(draft, drafts), kind is ExtractedClaimKind.Prediction or ExtractedClaimKind.Promise || draft.Tokens.Concat(draft.Lead).Any(t => text.Form(t) is "will" or "would" or "'ll" or "’ll"));
        var judged = worth.Judge(statement);
        claims.Add(new ExtractedClaim(0, statement, spans, id, kind, judged.Probability, judged.Reasons));
    }

    // An item that is a clause stands for itself; a bare phrase goes on with the line before the list.
    private void Item(List<int> part, IReadOnlyList<int> lead, FoundAttribution? attribution, IReadOnlyList<Voice> voices, int? id, string who)
    {
        var drafts = splitter.Split(part, isSaid: attribution is not null);
        if (drafts[0].IsClause && drafts.TrueForAll(d => HasSubject(d) || (IsPastOrPerfect(d) && d.Head > d.Tokens[0])))
        {
            foreach (var draft in drafts) if (draft.Tokens.Count >= ShortestClause) Add(draft, drafts, attribution, voices, id, who);
            return;
        }

        if (lead.Count == 0) return;
        var whole = splitter.Whole(part);
        var joined = new ClaimDraft([.. whole.Tokens.Where(t => t != part[^1] || text.Form(t) is not ("and" or "or"))], lead, null, true, whole.Tokens.Contains(whole.Head) ? whole.Head : whole.Tokens[0]);
        Add(joined, [joined], attribution, voices, id, who);
    }

    private bool HasSubject(ClaimDraft draft) => draft.Lead.Count > 0 || draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl);

    // "denied that her company paid bribes": the denial is the statement.
    private void Withheld(ClaimDraft draft, CuePolarity.Reading reading, FoundAttribution attribution, IReadOnlyList<Voice> voices, int id, string who)
    {
        var spans = SpansOf(draft.Tokens, attribution);
        if (IsNoStatement(draft, attribution)) return;
        if (spans.Count == 0 || wording.OfWithheld(draft, reading, attribution, voices) is not { } statement || !known.Add((spans[0].Start, spans[^1].End, who))) return;
        var kind = kinds.OfWithheld(draft, attribution);
        var judged = worth.Judge(statement);
        claims.Add(new ExtractedClaim(0, statement, spans, id, kind, judged.Probability, judged.Reasons));
    }

    // "The club denied that", "he declined comment": nobody can check what is not said.
    private bool IsNoStatement(ClaimDraft draft, FoundAttribution attribution)
    {
        if (draft.Tokens.Count(t => text.Tags[t] != UniversalTag.Punct) <= 2 && draft.Tokens.All(t => text.Tags[t] is UniversalTag.Pron or UniversalTag.Det or UniversalTag.Punct)) return true;
        var cue = text.Lemma(Math.Min(text.TokenAt(attribution.Cue[^1].End - 1), text.Tokens.Length - 1));
        return draft.Tokens.Count <= 8 && (cue is "decline" or "refuse" or "comment" or "reply" or "respond" or "return" || text.Form(text.TokenAt(attribution.Cue[^1].End - 1)) is "to") && draft.Tokens.Any(t => text.Form(t) is "comment" or "comments");
    }

    // "trained in Syria and they use …": the subject of the clause before, or of the sentence before in the article's own voice.
    private List<int> Antecedent(ClaimDraft draft, List<ClaimDraft> drafts)
    {
        var pronoun = draft.Tokens.FirstOrDefault(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Nsubj or Relation.NsubjPass, -1);
        if (pronoun < 0 || text.Form(pronoun) is not ("they" or "They" or "it" or "It")) return [];
        var plural = text.Form(pronoun) is "they" or "They";
        var index = drafts.IndexOf(draft);
        for (var k = index - 1; k >= 0; k--)
        {
            var subject = drafts[k].Tokens.FirstOrDefault(t => text.Heads[t] == drafts[k].Head && text.Labels[t] is Relation.Nsubj or Relation.NsubjPass, -1);
            if (subject < 0 || text.Tags[subject] is not (UniversalTag.Noun or UniversalTag.Propn)) continue;
            return IsPlural(subject) == plural ? Phrase(subject) : [];
        }

        return plural && index == 0 ? Before(draft.Tokens[0]) : [];
    }

    // The only plural subject of the sentence before, in the same paragraph or the one before.
    private List<int> Before(int token)
    {
        var s = text.SentenceOf(token);
        if (s == 0 || text.Sentences[s].Paragraph - text.Sentences[s - 1].Paragraph > 1 || text.Sentences[s].FirstToken < token - 1) return [];
        var found = -1;
        var before = text.Sentences[s - 1];
        for (var i = before.FirstToken; i < before.FirstToken + before.TokenCount; i++)
        {
            if (text.Labels[i] is not (Relation.Nsubj or Relation.NsubjPass) || text.Tags[i] is not (UniversalTag.Noun or UniversalTag.Propn) || !IsPlural(i)) continue;
            if (found >= 0) return [];
            found = i;
        }

        return found < 0 ? [] : Phrase(found);
    }

    private bool IsPlural(int subject) => text.FineTags[subject] is PennTags.NNS or PennTags.NNPS || Conjoined(subject);

    private bool Conjoined(int subject)
    {
        var (low, high) = Syntax.Bounds(text, subject);
        for (var i = low; i < high; i++) if (text.Heads[i] == subject && text.Labels[i] == Relation.Conj) return true;
        return false;
    }

    private List<int> Phrase(int subject)
    {
        var phrase = new List<int>();
        var (low, high) = Syntax.Bounds(text, subject);
        for (var i = low; i < high; i++)
        {
            if (!Syntax.IsUnder(text, i, subject)) continue;
            var at = i;
            while (at != subject && text.Labels[at] is not (Relation.AclRelcl or Relation.Acl or Relation.Appos or Relation.Parataxis)) at = text.Heads[at];
            if (at == subject && text.Tags[i] != UniversalTag.Punct) phrase.Add(i);
        }

        return phrase.Count > 10 ? [] : phrase;
    }

    private List<ExtractedSpan> SpansOf(IReadOnlyList<int> tokens, FoundAttribution? attribution)
    {
        var spans = new List<ExtractedSpan>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var start = i;
            if (attribution is not null && !text.IsWithin(attribution.Content, tokens[i])) continue;
            while (i + 1 < tokens.Count && tokens[i + 1] == tokens[i] + 1 && !CrossesContents(tokens[i], tokens[i + 1], attribution) && (attribution is null || text.IsWithin(attribution.Content, tokens[i + 1]))) i++;
            var (from, to) = (text.Tokens[tokens[start]].Start, text.Tokens[tokens[i]].End);
            if (i == start && text.Tags[tokens[i]] == UniversalTag.Punct && tokens.Count > 1) continue;
            spans.Add(new ExtractedSpan(from, to, text.Text[from..to]));
        }

        return spans;
    }

    private bool CrossesContents(int a, int b, FoundAttribution? attribution)
    {
        if (attribution is null) return text.Sentences[text.SentenceOf(a)].Paragraph != text.Sentences[text.SentenceOf(b)].Paragraph;
        if (attribution.Content.Count < 2) return false;
        return !text.IsWithin(attribution.Content, a, b);
    }

    private void OwnVoice(int s, bool[] inContent, bool[] inCue)
    {
        var sentence = text.Sentences[s];
        var tokens = Enumerable.Range(sentence.FirstToken, sentence.TokenCount).ToList();
        var covered = tokens.Count(t => inContent[t]);
        if (covered == 0 && lists.LeadOf(s) is { } lead && text.Form(tokens[^1]) is not "?" && !tokens.Any(t => quoted[t]))
        {
            Item(tokens, lead, null, [], null, "");
            return;
        }

        if (sentence.TokenCount < 5 || text.Form(tokens[^1]) is "?" || IsQuestion(s, tokens)) return;
        var drafts = splitter.Split(tokens);
        // "Exports rose by 4 percent", taken for exports that rose.
        if (drafts is [{ IsClause: false }] && tokens.Exists(IsMistakenAcl)) drafts = splitter.Split(tokens, isSaid: true);
        foreach (var draft in drafts)
        {
            if (!draft.IsClause || draft.Tokens.Count + draft.Lead.Count < 4 || inCue[draft.Head] || inContent[draft.Head] || draft.Tokens.Any(t => inContent[t] || inCue[t])) continue;
            if (lists.IsHanging(draft.Tokens[^1])) continue;
            // Where most of the sentence is somebody's words, only what is said of a noun in passing is the article's: "the government, which owns half of it, said".
            if (covered * 2 > tokens.Count && draft.Lead.Count == 0) continue;
            // What stands between marks is somebody's, though nobody knows whose.
            if (quoted[draft.Tokens[0]] && quoted[draft.Tokens[^1]] && quoted[draft.Head]) continue;
            if (!Asserts(draft) || IsTorn(draft) || IsSilence(draft)) continue;
            // "She told the jury, and were paid in the morning": the verb is not hers.
            if (draft.Lead is [var she] && text.Form(she) is "she" or "he" or "She" or "He" && text.Form(draft.Tokens[0]) is "were" or "are" or "have") continue;
            var statement = string.Join(' ', draft.Lead.Concat(draft.Tokens).Select(t => text.Form(t).ToString()));
            var probability = worth.Probability(statement);
            var named = draft.Tokens.Any(t => names.EntityAt(t) >= 0) && IsPastOrPerfect(draft);
            if (probability < (named ? NamedOwnVoiceWorth : OwnVoiceWorth)) continue;
            Add(draft, drafts, null, [], null, "");
        }
    }

    // "R-Fla.) told the paper": a sentence cut in two inside its brackets.
    private bool IsTorn(ClaimDraft draft)
    {
        var depth = 0;
        foreach (var token in draft.Tokens)
        {
            if (text.Form(token) is "(") depth++;
            else if (text.Form(token) is ")" && --depth < 0) return true;
        }

        // "Haitong and the government had": its verb is elsewhere.
        var (last, first) = (draft.Tokens[^1], draft.Tokens[0]);
        return (text.Tags[last] == UniversalTag.Aux || text.Form(last) is "had" or "has" or "have" or "was" or "were") && last > first && last + 1 < text.Sentences[text.SentenceOf(last)].EndToken && text.Tags[last + 1] is not (UniversalTag.Punct or UniversalTag.Cconj) && draft.Lead.Count == 0;
    }

    // "She did not respond to messages", "he could not be reached": how the story was made.
    private bool IsSilence(ClaimDraft draft)
    {
        var isNegated = draft.Tokens.Any(t => text.Form(t) is "not" or "n't" or "n’t");
        return isNegated && (text.Lemma(draft.Head) is "respond" or "reply" || (text.Lemma(draft.Head) is "reach" or "return" && draft.Tokens.Any(t => text.Form(t) is "could" or "call" or "calls" or "comment" or "message" or "messages" or "immediately")))
            || text.Lemma(draft.Head) is "decline" or "refuse" && draft.Tokens.Any(t => text.Form(t) is "comment");
    }

    // A finite statement about somebody else than the writer and the reader.
    private bool Asserts(ClaimDraft draft)
    {
        var subject = draft.Tokens.FirstOrDefault(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl, -1);
        if (subject < 0 && draft.Lead.Count == 0) return IsMistakenAcl(draft.Head) || IsUnlinked(draft);
        var first = subject >= 0 ? subject : draft.Lead[0];
        if (text.Form(first) is "I" or "we" or "We" or "you" or "You" or "who" or "what" or "What" or "Who") return false;
        return text.FineTags[draft.Head] is PennTags.VBD or PennTags.VBZ or PennTags.VBP || draft.Link is not null
            || draft.Tokens.Concat(draft.Lead).Any(t => text.Heads[t] == draft.Head && text.Labels[t] is Relation.Aux or Relation.AuxPass or Relation.Cop || draft.Lead.Contains(t) && text.Tags[t] == UniversalTag.Aux);
    }

    // The subject stands there, though the parse did not see it: "imports fell by 2 percent".
    private bool IsUnlinked(ClaimDraft draft) => text.FineTags[draft.Head] is PennTags.VBD or PennTags.VBZ && draft.Tokens.Contains(draft.Head) && text.Tags[draft.Tokens[0]] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Det or UniversalTag.Adj
        && draft.Tokens.TakeWhile(t => t < draft.Head).All(t => text.Tags[t] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Sym);

    private bool IsMistakenAcl(int token) => text.FineTags[token] is PennTags.VBD or PennTags.VBZ && text.Labels[token] == Relation.Acl && text.Heads[token] == token - 1 && text.Heads[token - 1] < 0;

    private bool IsPastOrPerfect(ClaimDraft draft) => text.FineTags[draft.Head] == PennTags.VBD
        || draft.Tokens.Concat(draft.Lead).Any(t => text.Form(t) is "has" or "have" or "had" or "was" or "were" or "is" or "are" && text.Tags[t] == UniversalTag.Aux);
}
