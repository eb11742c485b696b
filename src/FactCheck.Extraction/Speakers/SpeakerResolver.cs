using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Structure;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>
/// Says who speaks in each attribution of an article, going through it from top to bottom: names over the whole article, pronouns
/// and bare roles by who was named and who spoke before.
/// </summary>
internal sealed class SpeakerResolver
{
    // In log odds: "he added" goes on with the last speaker unless somebody else is plainly meant.
    private const float LastSpeakerBonus = 1.6f;
    private const int Farthest = 2;
    private const int Neighbours = 24;
    private const int FarthestSubject = 100;
    // Nobody is looked for behind more turns of speech than this: a book of them must not cost the square of its length.
    private const int MostSpeakers = 512;
    // "His lawyer's lawyer's lawyer": an owner with a longer name than this stays "his".
    private const int LongestOwner = 80;

    private readonly AnalysedText text;
    private readonly NameIndex names;
    private readonly PronounModel model;
    private readonly PhraseReader phrases;
    private readonly PronounFeatures features;
    private readonly IReadOnlyList<int> entries;
    private readonly List<int> sourced = [];
    private readonly List<(int Token, int Last, List<Voice> Voices)> spoken = [];

    /// <param name="text">The article.</param>
    /// <param name="names">Its names.</param>
    /// <param name="model">The model of pronouns.</param>
    /// <param name="entries">Where the entries of a live blog begin, rising: no pronoun reaches over one. Empty for other texts.</param>
    public SpeakerResolver(AnalysedText text, NameIndex names, PronounModel model, IReadOnlyList<int>? entries = null)
    {
        (this.text, this.names, this.model, this.entries) = (text, names, model, entries ?? []);
        phrases = new PhraseReader(text, names);
        features = new PronounFeatures(text, names);
    }

    /// <summary>How many turns of speech were looked at so far for those without a name: what the search costs.</summary>
    public int Looked { get; private set; }

    /// <summary>The speakers of each attribution, by its place in the list.</summary>
    public List<Voice>[] Resolve(IReadOnlyList<FoundAttribution> attributions, CancellationToken cancellationToken = default)
    {
        var voices = new List<Voice>[attributions.Count];
        var byId = new Dictionary<int, int>();
        for (var i = 0; i < attributions.Count; i++) byId[attributions[i].Id] = i;
        var order = Enumerable.Range(0, attributions.Count).OrderBy(i => StartOf(attributions[i])).ToList();
        sourced.AddRange(order.Where(i => attributions[i].Source.Count > 0));
        foreach (var i in order)
        {
            if (attributions[i].Source.Count > 0) Speak(i);
            else if (attributions[i] is { Parent: null, Cue.Count: > 0 } && SubjectOfCue(attributions[i], attributions, i) is { Count: > 0 } subject)
            {
                // Who speaks without being marked is the last speaker for "he added" all the same.
                voices[i] = subject;
                var cue = text.TokenAt(attributions[i].Cue[0].Start);
                spoken.Insert(Ordered.Before(spoken, cue, static (one, token) => one.Token < token), (cue, cue, subject));
            }
        }

        foreach (var i in order.Where(i => attributions[i].Source.Count == 0 && voices[i] is null)) voices[i] = WithoutSource(i, attributions, voices, byId);
        return voices;

        void Speak(int i)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var attribution = attributions[i];
            var parent = attribution.Parent is { } id && byId.TryGetValue(id, out var at) ? voices[at] : null;
            voices[i] = Voices(attribution.Source, parent);
            if (voices[i] is [{ Kind: ExtractedSpeakerKind.Person } one] && CallsItselfIt(attribution, one)) voices[i] = [one with { Kind = ExtractedSpeakerKind.Body }];
            if (attribution.Parent is null && voices[i].Count > 0) spoken.Add((text.TokenAt(attribution.Source[0].Start), text.TokenAt(attribution.Source[^1].End - 1), voices[i]));
        }
    }

    // "Norda Steel said it lost 8 million dollars", taken for a person of that name.
    private bool CallsItselfIt(FoundAttribution attribution, Voice voice)
    {
        if (voice is not { Role: null, Gender: Gender.Unknown, Entity: { Keys.Length: > 1, Roles.Count: 0 } } || attribution.Content.Count == 0 || attribution.Cue.Count == 0) return false;
        var first = text.TokenAt(attribution.Content[0].Start);
        if (first + 1 < text.Tokens.Length && text.Form(first) is "that") first++;
        return first + 1 < text.Tokens.Length && attribution.Cue[0].Start < text.Tokens[first].Start && text.Form(first) is "it" && text.Labels[first] == Relation.Nsubj && text.Lemma(text.Heads[first]) is "lose" or "have" or "earn" or "plan" or "expect" or "hire" or "sell" or "buy" or "close" or "open" or "cut" or "make" or "acquire" or "employ" or "own" or "invest" or "report" or "agree";
    }

    /// <summary>Whom a third-person pronoun in a claim stands for; null when it is not clear enough to say.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="speakers">Who speaks, where they may mean themselves by it.</param>
    /// <param name="excluded">Who speaks, where they would say "I" of themselves.</param>
    public Entity? ClearlyMeant(int pronoun, IReadOnlyList<Voice> speakers, IReadOnlyList<Voice> excluded)
    {
        var (candidates, wanted) = (Candidates(pronoun), Genders.OfPronoun(text.Form(pronoun)));
        var (best, score, second) = (default(Entity), float.MinValue, float.MinValue);
        foreach (var candidate in candidates)
        {
            if (excluded.Any(v => v.Entity == candidate.Entity) || !Fits(candidate.Entity.Gender, wanted)) continue;
            var own = Score(pronoun, candidate, candidates, speakers);
            if (own > score) (best, score, second) = (candidate.Entity, own, score);
            else if (own > second) second = own;
        }

        return best is not null && score > -0.5f && score - second > 0.7f && best.Kind == NameKind.Person ? best : null;
    }

    private float Score(int pronoun, PronounCandidate candidate, List<PronounCandidate> all, IReadOnlyList<Voice> last)
    {
        var score = model.Score(features.Of(pronoun, candidate, all));
        foreach (var voice in last) if (voice.Entity == candidate.Entity) return score + LastSpeakerBonus;
        return score;
    }

    private int StartOf(FoundAttribution attribution) =>
        attribution.Source.Count > 0 ? attribution.Source[0].Start : attribution.Cue.Count > 0 ? attribution.Cue[0].Start : attribution.Content.Count > 0 ? attribution.Content[0].Start : 0;

    private List<Voice> Voices(IReadOnlyList<Span> source, List<Voice>? parent)
    {
        var (first, last) = (text.TokenAt(source[0].Start), text.TokenAt(source[^1].End - 1));
        if (first >= text.Tokens.Length) return [];
        last = Math.Min(last, text.Tokens.Length - 1);
        var head = Syntax.HeadOf(text, first, last);
        // "Nobody", "no official": there is no such speaker.
        if (text.Form(first).ToString().ToLowerInvariant() is "nobody" or "none" or "no") return [];
        if (last > first && SpeakerNouns.IsPossessive(text.Form(first))) return Owned(first, last);
        // "Trish, a mother of three, says": what is set off behind a name says who they are.
        if (first > 1 && text.Form(first - 1) is "," && text.Form(first) is "a" or "an" or "the" && names.EntityAt(first - 2) is >= 0 and var named && names.Entities[named].MayBePerson && text.SentenceOf(first - 2) == text.SentenceOf(first) && SpeakerNouns.IsCalling(text.Form(head))) return [PhraseReader.Of(names.Entities[named], first)];
        var pronoun = last - first <= 2 && text.Tags[head] is UniversalTag.Pron or UniversalTag.Det ? head : text.Tags[first] == UniversalTag.Pron && last - first <= 1 ? first : -1;
        if (pronoun < 0) return phrases.Read(first, last);
        var form = text.Form(pronoun).ToString().ToLowerInvariant();
        return form switch
        {
            "he" or "she" or "him" or "her" or "his" or "hers" or "himself" or "herself" => He(pronoun),
            "they" or "them" or "their" or "theirs" or "both" or "themselves" => They(pronoun),
            "it" or "its" => It(pronoun),
            "i" or "we" or "me" or "us" or "my" or "our" or "mine" or "ours" or "myself" or "ourselves" => parent is null ? [] : [.. parent],
            "who" or "which" or "that" or "whom" => Relative(pronoun),
            _ => phrases.Read(first, last),
        };
    }

    // "His lawyer" is the lawyer, known by whose they are: "Cole’s lawyer".
    private List<Voice> Owned(int first, int last)
    {
        var voices = phrases.Read(first, last);
        for (var i = 0; i < voices.Count; i++)
        {
            var (word, rest) = voices[i].Name.Split(' ', 2) is [var w, var r] ? (w, r) : ("", "");
            if (voices[i].Entity is not null || !SpeakerNouns.IsPossessive(word)) continue;
            var owners = word.ToLowerInvariant() switch { "their" => They(first), "its" => It(first), _ => He(first) };
            // "the company": a body without a name gives its description.
            if (owners is [var owner] && owner.Name.Length is > 0 and <= LongestOwner) voices[i] = voices[i] with { Name = (owner.Entity is null && char.IsLower(owner.Name[0]) ? "the " : "") + owner.Name + (owner.Name.EndsWith('s') ? "’ " : "’s ") + rest };
        }

        return voices;
    }

    // Who spoke last before a token, of those who come into question; in the order of the text, so that the search begins at the token.
    private (int Token, int Last, List<Voice> Voices) LastBefore(int token, Predicate<List<Voice>> isMeant)
    {
        var before = Ordered.Before(spoken, token, static (one, token) => one.Token < token);
        for (var i = before - 1; i >= 0 && before - i <= MostSpeakers && IsOneEntry(spoken[i].Token, token); i--)
        {
            Looked++;
            if (isMeant(spoken[i].Voices)) return spoken[i];
        }

        return default;
    }

    private List<Voice> He(int pronoun)
    {
        var wanted = Genders.OfPronoun(text.Form(pronoun));
        var last = LastBefore(pronoun, voices => voices.Exists(v => v.MayBeHe && Fits(v, wanted)));
        var lastVoice = last.Voices?.Find(v => v.MayBeHe && Fits(v, wanted));
        var candidates = Candidates(pronoun);
        // A woman is not "he": nobody is better than the wrong one.
        candidates.RemoveAll(c => !Fits(c.Entity.Gender, wanted));
        var (best, score) = (default(PronounCandidate), float.MinValue);
        IReadOnlyList<Voice> bonus = lastVoice is not null && IsNear(last.Token, pronoun) ? [lastVoice] : [];
        foreach (var candidate in candidates)
        {
            var own = Score(pronoun, candidate, candidates, bonus);
            // Who spoke in the sentence right before goes on speaking.
            if (bonus.Count > 0 && lastVoice!.Entity == candidate.Entity && IsNextSentence(last.Token, pronoun)) own += LastSpeakerBonus;
            if (own > score) (best, score) = (candidate, own);
        }

        // An unnamed speaker is no candidate of the model: it stands unless somebody was named after it.
        if (lastVoice is { Entity: null } && bonus.Count > 0 && (best.Entity is null || best.Mention.First <= last.Last || score < -1)) return [lastVoice];
        if (best.Entity is not null && (score > -2.5f || lastVoice is null)) return [PhraseReader.Of(best.Entity, pronoun)];
        return lastVoice is null ? [] : [lastVoice];
    }

    private bool IsNextSentence(int token, int pronoun)
    {
        var (before, here) = (text.SentenceOf(token), text.SentenceOf(pronoun));
        return here - before <= 1 && text.Sentences[before].Paragraph == text.Sentences[here].Paragraph;
    }

    private bool IsNear(int token, int pronoun) =>
        text.Sentences[text.SentenceOf(pronoun)].Paragraph - text.Sentences[text.SentenceOf(token)].Paragraph <= Farthest;

    private static bool Fits(Voice voice, Gender wanted) => Fits(voice.Gender, wanted);

    private static bool Fits(Gender gender, Gender wanted) => gender == Gender.Unknown || wanted == Gender.Unknown || gender == wanted;

    private List<PronounCandidate> Candidates(int pronoun)
    {
        var candidates = features.Candidates(pronoun);
        if (entries.Count > 0) candidates.RemoveAll(c => !IsOneEntry(c.Mention.First, pronoun));
        return candidates;
    }

    // "10:47 He said …" under another stamp than "10:32 The mayor said …" is not known to be the mayor.
    private bool IsOneEntry(int a, int b) => entries.Count == 0 || EntryOf(a) == EntryOf(b);

    private int EntryOf(int token) => ArticleLayout.EntryOf(entries, text.Tokens[token].Start);

    private List<Voice> They(int pronoun)
    {
        var last = LastBefore(pronoun, voices => voices.Count > 1 || voices[0].IsPlural || voices[0].Kind is ExtractedSpeakerKind.Group or ExtractedSpeakerKind.Body);
        if (last.Voices is not null && IsNear(last.Token, pronoun)) return [.. last.Voices];
        var (low, _) = Syntax.Bounds(text, pronoun);
        for (var i = pronoun - 1; i >= 0 && i > low - 60 && IsOneEntry(i, pronoun); i--)
            if (text.FineTags[i] is PennTags.NNS && Syntax.PlaceOf(text, i) <= Place.PassiveSubject) return phrases.Read(PhraseStart(i), i);
        return last.Voices is null ? [] : [.. last.Voices];
    }

    private List<Voice> It(int pronoun)
    {
        var last = LastBefore(pronoun, voices => voices.Exists(v => v is { Kind: ExtractedSpeakerKind.Body, IsPlural: false }));
        if (last.Voices is not null && IsNear(last.Token, pronoun)) return [last.Voices.Find(v => v is { Kind: ExtractedSpeakerKind.Body, IsPlural: false })!];
        for (var i = names.MentionFrom(pronoun) - 1; i >= 0; i--)
        {
            var mention = names.Mentions[i];
            if (!IsOneEntry(mention.First, pronoun)) break;
            if (text.SentenceOf(pronoun) - text.SentenceOf(mention.First) > 2) break;
            if (names.Entities[mention.Entity].Kind == NameKind.Organisation) return [PhraseReader.Of(names.Entities[mention.Entity], pronoun)];
        }

        return Subject(pronoun) is { } subject ? [subject] : [];
    }

    // "The government began in 2014 … and it says": a body without a name, the subject of this sentence or of one just before.
    private Voice? Subject(int pronoun)
    {
        var sentence = text.SentenceOf(pronoun);
        for (var i = pronoun - 1; i >= 0 && pronoun - i < FarthestSubject && sentence - text.SentenceOf(i) <= 1 && IsOneEntry(i, pronoun); i--)
            if (text.Labels[i] is Relation.Nsubj or Relation.NsubjPass && text.Tags[i] == UniversalTag.Noun && text.FineTags[i] != PennTags.NNS && SpeakerNouns.IsBody(text.Form(i)) && phrases.Read(PhraseStart(i), i) is [{ Kind: ExtractedSpeakerKind.Body } body]) return body;
        return null;
    }

    private List<Voice> Relative(int pronoun)
    {
        var clause = Syntax.ClauseOf(text, pronoun);
        var noun = text.Labels[clause] is Relation.AclRelcl or Relation.Acl && text.Heads[clause] >= 0 && text.Heads[clause] < pronoun ? text.Heads[clause] : -1;
        if (noun < 0)
        {
            noun = pronoun - 1;
            while (noun > 0 && text.Tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn) && pronoun - noun < 4) noun--;
            if (noun < 0 || text.Tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn)) return [];
        }

        // "A report from Police Chief Hale, who said …": a report is no "who".
        if (text.Form(pronoun) is "who" && pronoun > 1 && text.Tags[noun] == UniversalTag.Noun && !SpeakerNouns.IsRole(text.Form(noun)) && names.EntityAt(text.Form(pronoun - 1) is "," ? pronoun - 2 : pronoun - 1) is >= 0 and var person && names.Entities[person].MayBePerson) return [PhraseReader.Of(names.Entities[person], pronoun)];
        var end = pronoun - 1;
        while (end > noun && text.Tags[end] == UniversalTag.Punct) end--;
        return phrases.Read(PhraseStart(noun), end);
    }

    private int PhraseStart(int noun)
    {
        var (low, _) = Syntax.Bounds(text, noun);
        var start = noun;
        for (var i = noun - 1; i >= low && noun - i < 14; i--)
            if (Syntax.IsUnder(text, i, noun) && text.Tags[i] is not (UniversalTag.Punct or UniversalTag.Adp)) start = i;
        return start;
    }

    // No source of its own: a quotation that goes on, or "adding that …" beside another attribution of the sentence.
    private List<Voice> WithoutSource(int i, IReadOnlyList<FoundAttribution> attributions, List<Voice>[] voices, Dictionary<int, int> byId)
    {
        var attribution = attributions[i];
        var start = StartOf(attribution);
        var token = Math.Min(text.TokenAt(start), text.Tokens.Length - 1);
        if (token < 0) return [];
        var sentence = text.Sentences[text.SentenceOf(token)];
        if (attribution.Cue.Count > 0 && SubjectOfCue(attribution, attributions, i) is { Count: > 0 } subject) return subject;
        var beside = Sourced(sentence, attributions)
            .Where(k => voices[k] is { Count: > 0 } && attributions[k].Parent == attribution.Parent)
            .OrderBy(k => Math.Abs(attributions[k].Source[0].Start - start)).ThenBy(k => k).Select(k => voices[k]).FirstOrDefault();
        if (beside is not null && !IsPassive(attribution)) return [.. beside];
        if (attribution.Parent is { } id && byId.TryGetValue(id, out var parent) && attribution.Cue.Count > 0 && !IsPassive(attribution) && voices[parent] is { } outer) return [.. outer];
        // Bare quotations were given to their speakers before; one that has none is nobody's that is known.
        if (attribution.Cue.Count > 0 || attribution.Quotation == QuotationKind.Indirect) return [];
        var last = LastBefore(token, _ => true);
        return last.Voices is not null && sentence.Paragraph - text.Sentences[text.SentenceOf(last.Token)].Paragraph < 1 ? [.. last.Voices] : [];
    }

    // The attributions whose source stands in the sentence.
    private IEnumerable<int> Sourced(Sentence sentence, IReadOnlyList<FoundAttribution> attributions)
    {
        var first = Ordered.Before(sourced, sentence.Start, (one, start) => attributions[one].Source[0].Start < start);
        for (var i = first; i < sourced.Count && attributions[sourced[i]].Source[0].Start < sentence.End; i++) yield return sourced[i];
    }

    // "…, for his part, pointed to the war and said, …", "…, saying that …": the subject of the verb, or of the verb it hangs on.
    private List<Voice>? SubjectOfCue(FoundAttribution attribution, IReadOnlyList<FoundAttribution> all, int own)
    {
        if (IsPassive(attribution)) return null;
        var verb = Syntax.HeadOf(text, text.TokenAt(attribution.Cue[0].Start), Math.Min(text.TokenAt(attribution.Cue[^1].End - 1), text.Tokens.Length - 1));
        var next = verb + 1;
        // "…," said engineer Marta Sill.
        if (verb > 0 && next < text.Tokens.Length && attribution.Content[0].Start < text.Tokens[verb].Start && text.Tags[verb - 1] == UniversalTag.Punct && (text.Tags[next] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Det or UniversalTag.Adj || text.Form(next) is "lead") && text.SentenceOf(next) == text.SentenceOf(verb) && (Claims.PlainAttributions.IsSaying(text.Lemma(verb)) || text.Form(verb) is "asked" or "wrote" or "replied" or "recalled" or "joked" or "quipped"))
        {
            var end = next;
            while (end + 1 < text.Tokens.Length && end - next < 24 && text.Tags[end + 1] != UniversalTag.Punct) end++;
            return phrases.Read(next, end);
        }

        for (var step = 0; step < 4 && verb >= 0; step++)
        {
            var subject = Syntax.SubjectOf(text, verb);
            // "She added that councils were free to act, noting that …": whom her words are about does not speak.
            if (step > 0 && subject >= 0 && IsSpokenOf(attribution, all, own, subject)) return null;
            if (subject >= 0 && !text.IsWithin(attribution.Content, subject))
                return text.Tags[subject] == UniversalTag.Pron ? Voices([text.SpanOf(subject, subject)], null) : phrases.Read(PhraseStart(subject), PhraseEnd(subject));
            // "The minister, for his part, pointed …": the parse may take the subject for the root.
            if (step > 0 && text.Tags[verb] is UniversalTag.Noun or UniversalTag.Propn && text.Heads[verb] < 0) return phrases.Read(PhraseStart(verb), verb);
            if (text.Labels[verb] == Relation.Acl && text.FineTags[verb] == PennTags.VBG && text.Heads[verb] >= 0)
            {
                verb = Syntax.ClauseOf(text, text.Heads[verb]);
                continue;
            }

            if (text.Labels[verb] is not (Relation.Conj or Relation.Advcl or Relation.Xcomp or Relation.Parataxis)) return null;
            verb = text.Heads[verb];
        }

        return null;
    }

    private bool IsSpokenOf(FoundAttribution attribution, IReadOnlyList<FoundAttribution> all, int own, int subject)
    {
        var sentence = text.Sentences[text.SentenceOf(subject)];
        // Those of the same sentence are its neighbours in the list.
        foreach (var other in all.Skip(own - Neighbours).Take((2 * Neighbours) + 1))
            if (other.Id != attribution.Id && other.Source.Count > 0 && other.Cue.Count > 0 && other.Cue[0].Start >= sentence.Start && other.Cue[0].Start < sentence.End
                && !other.Content.Any(span => span.Contains(attribution.Cue[0])) && text.IsWithin(other.Content, subject)) return true;
        return false;
    }

    private int PhraseEnd(int noun)
    {
        var (_, high) = Syntax.Bounds(text, noun);
        var end = noun;
        for (var i = noun + 1; i < high && text.Tags[i] != UniversalTag.Punct && Syntax.IsUnder(text, i, noun); i++) end = i;
        return end;
    }

    private bool IsPassive(FoundAttribution attribution)
    {
        if (attribution.Cue.Count == 0) return false;
        var (first, last) = (text.TokenAt(attribution.Cue[0].Start), Math.Min(text.TokenAt(attribution.Cue[^1].End - 1), text.Tokens.Length - 1));
        for (var i = first; i <= last; i++) if (text.Labels[i] == Relation.AuxPass) return true;
        return text.FineTags[last] == PennTags.VBN;
    }
}
