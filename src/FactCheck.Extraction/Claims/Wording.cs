using System.Text;
using FactCheck.Extraction.Attributions;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Speakers;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Claims;

/// <summary>
/// Words a claim so that it can be read alone: its shared subject said first, pronouns and surnames given their names, relative
/// dates their day. What is not certain stays as the article has it.
/// </summary>
internal sealed class Wording(AnalysedText text, NameIndex names, SpeakerResolver resolver, RelativeDates dates)
{
    // Stands among the numbers of those named for a speaker said once in place of "it" or "they".
    private const int Themselves = -1;

    private readonly Dictionary<int, string> instead = [];
    private readonly Dictionary<int, string> after = [];

    /// <summary>True when the statement can be worded: a clause always, a bare phrase only behind its speaker and a finite cue.</summary>
    public bool Holds(ClaimDraft draft, FoundAttribution? attribution, IReadOnlyList<Voice> voices) => draft.IsClause || Opening(draft, attribution, voices, []) is not null;

    /// <summary>The standalone text.</summary>
    /// <param name="draft">The statement.</param>
    /// <param name="attribution">Whose; null for the article's own voice.</param>
    /// <param name="voices">Its speakers.</param>
    /// <param name="subject">Tokens that "they" or "it" at the head of the statement stands for; empty when it has none.</param>
    /// <param name="isFuture">Whether it is about what is to come.</param>
    public string Of(ClaimDraft draft, FoundAttribution? attribution, IReadOnlyList<Voice> voices, IReadOnlyList<int> subject, bool isFuture)
    {
        instead.Clear();
        after.Clear();
        var tokens = new List<int>();
        var opening = draft.IsClause && !IsInfinitive(draft) ? null : Opening(draft, attribution, voices, tokens);
        tokens.AddRange(draft.Lead);
        var link = tokens.Count;
        tokens.AddRange(draft.Tokens);
        var quoted = attribution is { Quotation: QuotationKind.Direct };
        Replace(tokens, attribution, voices, subject, quoted, opening is not null);
        foreach (var token in tokens) if (dates.After(token, isFuture, quoted) is { } date) after[token] = $" ({date})";
        return Finish(Render(tokens, opening, IsNarrated(draft) ? null : draft.Link, link, attribution));
    }

    /// <summary>
    /// The standalone text of what a source does not assert, with its cue: "Dana Cole denied that her company paid bribes"; null
    /// when the text has no finite verb for it.
    /// </summary>
    public string? OfWithheld(ClaimDraft draft, CuePolarity.Reading reading, FoundAttribution attribution, IReadOnlyList<Voice> voices)
    {
        instead.Clear();
        after.Clear();
        var end = text.TokenAt(attribution.Cue[^1].End - 1);
        var isBehind = draft.Tokens[0] > end;
        var first = Finite(reading.First, end);
        if (first < 0) return null;
        var tokens = new List<int>();
        var opening = Who(attribution, voices, reading.KeepsSource, tokens);
        if (opening is null && tokens.Count == 0) return null;
        var group = tokens.Count;
        for (var i = first; i < (isBehind ? draft.Tokens[0] : end + 1); i++) tokens.Add(i);
        if (group < tokens.Count && text.Form(tokens[^1]) is "," or ":") tokens.RemoveAt(tokens.Count - 1);
        var link = tokens.Count;
        tokens.AddRange(draft.Tokens);
        Replace(tokens, attribution, voices, [], false, opening is not null);
        foreach (var token in tokens) if (dates.After(token, false, false) is { } date) after[token] = $" ({date})";
        return Finish(Render(tokens, opening, isBehind ? null : "that", link, attribution));
    }

    // "Urged people to stay indoors" is no statement without who urged.
    private bool IsInfinitive(ClaimDraft draft) => draft.Lead.Count == 0 && text.FineTags[draft.Head] == PennTags.VB && draft.Head > draft.Tokens[0] && draft.Tokens.Any(t => t < draft.Head && text.Heads[t] == draft.Head && text.Form(t) is "to")
        && !draft.Tokens.Any(t => text.Heads[t] == draft.Head && text.FineTags[t] is PennTags.MD or PennTags.VBD or PennTags.VBZ or PennTags.VBP);

    // "…, killing nine people": what happened is said in the past.
    private bool IsNarrated(ClaimDraft draft)
    {
        if (draft.Link is not ("was" or "were") || text.FineTags[draft.Head] != PennTags.VBG || !draft.Tokens.Contains(draft.Head)) return false;
        foreach (var token in draft.Tokens)
            if (token == draft.Head || (text.FineTags[token] == PennTags.VBG && text.Labels[token] == Relation.Conj && text.Heads[token] == draft.Head)) instead[token] = PastTense.Of(text.Lemma(token));
        return true;
    }

    // "denying that …" and "without saying that …" get a finite verb; "took the stand to deny that …" begins at the one it hangs on.
    private int Finite(int first, int end)
    {
        for (var i = first; i <= end; i++) if (text.FineTags[i] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD) return first;
        var verb = first;
        while (verb < end && text.Tags[verb] != UniversalTag.Verb) verb++;
        if (text.FineTags[verb] == PennTags.VBG)
        {
            var isNegated = first < verb;
            instead[verb] = isNegated ? "did not " + text.Lemma(verb) : PastTense.Of(text.Lemma(verb));
            return verb;
        }

        // The tag of a participle that follows its subject is often the wrong one of two.
        if (text.FineTags[verb] == PennTags.VBN && verb == first && text.Labels[verb] is Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Advcl) return first;
        for (var (at, step) = (text.Heads[verb], 0); at >= 0 && at < first && first - at <= 12 && step < 4; at = text.Heads[at], step++)
            if (text.FineTags[at] is PennTags.VBD or PennTags.VBZ or PennTags.VBP) return at;
        return -1;
    }

    // Whose denial: names where they are known, else the source's own words.
    private string? Who(FoundAttribution attribution, IReadOnlyList<Voice> voices, bool keepsSource, List<int> tokens)
    {
        if (!keepsSource && voices.Count > 0) return string.Join(" and ", voices.Select(voice => Named(attribution, voice)));
        if (attribution.Source.Count == 0) return null;
        var (first, last) = (text.TokenAt(attribution.Source[0].Start), Math.Min(text.TokenAt(attribution.Source[^1].End - 1), text.Tokens.Length - 1));
        if (first > 0 && text.Form(first - 1) is "Neither" or "neither" or "Not" or "not" or "No" or "no") first--;
        for (var i = first; i <= last; i++) tokens.Add(i);
        return null;
    }

    // A description of one is said with its article: "the governor".
    private string Named(FoundAttribution attribution, Voice voice)
    {
        if (voice.Entity is not null || voice.IsPlural || voice.Kind == ExtractedSpeakerKind.Person) return voice.Name;
        var first = attribution.Source.Count > 0 ? text.Form(Math.Min(text.TokenAt(attribution.Source[0].Start), text.Tokens.Length - 1)) : default;
        var article = first is "a" or "A" or "an" or "An" ? first.ToString().ToLowerInvariant() + " " : "the ";
        return char.IsLower(voice.Name[0]) && !voice.Name.Contains("’s ", StringComparison.Ordinal) || first is "the" or "The" or "a" or "A" or "an" or "An" ? article + voice.Name : voice.Name;
    }

    // "the need for talks" says nothing alone: who and by which verb are said before it.
    private string? Opening(ClaimDraft draft, FoundAttribution? attribution, IReadOnlyList<Voice> voices, List<int> tokens)
    {
        if (attribution is null || attribution.Cue.Count == 0 || voices.Count == 0) return null;
        var (cue, content) = (text.TokenAt(attribution.Cue[0].Start), draft.Tokens[0]);
        var end = text.TokenAt(attribution.Cue[^1].End - 1);
        if (cue >= content || end >= content || content - end > 8 || content - cue > 16 || text.SentenceOf(cue) != text.SentenceOf(content)) return null;
        if (text.Tags[end] is not (UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adp or UniversalTag.Part or UniversalTag.Adv or UniversalTag.Noun) || text.Form(cue) is "according" or "According") return null;
        if (!Enumerable.Range(cue, end - cue + 1).Any(t => text.Form(t) is "put" || text.FineTags[t] is PennTags.VBD or PennTags.VBZ or PennTags.VBP or PennTags.MD) && !IsMistakenParticiple(attribution, cue)) return null;
        for (var i = cue; i < content; i++) tokens.Add(i);
        return string.Join(" and ", voices.Select(voice => Named(attribution, voice)));
    }

    // "The foundation, a charity that paid for it, called on …": right behind its source the verb is no participle.
    private bool IsMistakenParticiple(FoundAttribution attribution, int cue) => text.FineTags[cue] == PennTags.VBN && attribution.Source.Count > 0 && cue > 0 && text.Form(cue - 1) is not ("was" or "were" or "is" or "are" or "been" or "be" or "being" or "had" or "has" or "have")
        && text.Tokens[cue].Start - attribution.Source[^1].End is > 0 and <= 2 && text.Form(cue + 1) is not "by";

    private void Replace(List<int> tokens, FoundAttribution? attribution, IReadOnlyList<Voice> voices, IReadOnlyList<int> subject, bool quoted, bool isNamed)
    {
        var said = new HashSet<int>();
        if (isNamed) foreach (var voice in voices) if (voice.Entity is not null) said.Add(voice.Entity.Id);
        var hasNoun = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (names.EntityAt(token) >= 0)
            {
                var id = names.EntityAt(token);
                if (said.Add(id)) FullName(tokens, i, names.Entities[id]);
            }
            else if (text.Tags[token] is UniversalTag.Pron or UniversalTag.Det) Pronoun(token, tokens, attribution, voices, subject, quoted, said, hasNoun, isNamed);
            hasNoun |= text.Tags[token] is UniversalTag.Noun or UniversalTag.Propn;
        }
    }

    private void FullName(List<int> tokens, int i, Entity entity)
    {
        var token = tokens[i];
        var alone = (token == 0 || names.EntityAt(token - 1) != entity.Id) && (token + 1 >= text.Tokens.Length || names.EntityAt(token + 1) != entity.Id);
        if (i > 0 && tokens[i - 1] == token - 1 && char.IsUpper(text.Form(token - 1)[0]) && entity.Name.AsSpan().StartsWith(text.Form(token - 1))) return;
        if (!alone || entity.Kind != NameKind.Person || entity.Keys.Length < 2 || NameKeys.Of(text.Form(token).ToString()) is not [var key] || key != entity.Keys[^1]) return;
        // An honorific says who is meant in the article's own manner; "Mr. Jan Novak" is none.
        instead[token] = entity.Name;
        if (i > 0 && tokens[i - 1] == token - 1 && text.Form(token - 1) is "Mr." or "Mrs." or "Ms." or "Mr" or "Mrs" or "Ms" or "Miss") instead[token - 1] = "";
    }

    private void Pronoun(int token, List<int> tokens, FoundAttribution? attribution, IReadOnlyList<Voice> voices, IReadOnlyList<int> subject, bool quoted, HashSet<int> said, bool hasNoun, bool isNamed)
    {
        var form = text.Form(token).ToString().ToLowerInvariant();
        var possessive = text.Labels[token] == Relation.NmodPoss || form is "his" or "its" or "their";
        if (form is "he" or "she" or "him" or "his" or "her")
        {
            // "a commander agreed to be named by his nickname": who has no name here may be meant.
            if (tokens.Exists(t => t < token && text.Labels[t] is Relation.Nsubj or Relation.NsubjPass && IsNamelessRole(t))) return;
            if (resolver.ClearlyMeant(token, quoted ? [] : voices, quoted ? voices : []) is { } meant && !IsNearerUnnamed(meant, token) && said.Add(meant.Id)) Put(token, meant.Name, possessive);
            return;
        }

        // Behind a name that is said, "it" and "they" can be read as they stand.
        if (form is not ("they" or "it" or "its" or "their") || hasNoun || isNamed) return;
        if (subject.Count > 0 && !subject.Contains(token) && form is "they" or "it")
        {
            foreach (var word in subject) if (text.Tags[word] == UniversalTag.Pron) Pronoun(word, tokens, attribution, voices, [], quoted, said, hasNoun, isNamed);
            instead[token] = Render([.. subject], null, null, -1, attribution);
        }

        else if (!quoted && attribution is not null && voices.Count > 0 && Speaks(form, voices) && said.Add(Themselves)) Put(token, string.Join(" and ", voices.Select(v => v.Entity is null && v.Kind != ExtractedSpeakerKind.Person && !char.IsUpper(v.Name[0]) ? "the " + v.Name : v.Name)), possessive);
    }

    // "Her client was a broken man. He had …": of two, the one without a name was spoken of last.
    private bool IsNearerUnnamed(Entity meant, int pronoun)
    {
        var before = Ordered.Before(meant.Mentions, pronoun, static (mention, pronoun) => mention.Last < pronoun);
        var mention = before == 0 ? -1 : meant.Mentions[before - 1].Last;
        var sentence = text.SentenceOf(pronoun);
        var low = sentence > 0 && text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph ? text.Sentences[sentence - 1].FirstToken : text.Sentences[sentence].FirstToken;
        for (var i = Math.Max(mention + 1, low); i < pronoun; i++)
            if (text.Labels[i] is Relation.Nsubj or Relation.NsubjPass && text.FineTags[i] is not (PennTags.NNS or PennTags.NNPS) && IsNamelessRole(i) && (i + 1 >= text.Tokens.Length || names.EntityAt(i + 1) < 0)) return true;
        return false;
    }

    private bool IsNamelessRole(int token) => text.Tags[token] == UniversalTag.Noun && names.EntityAt(token) < 0 && SpeakerNouns.IsRole(text.Form(token));

    // "The company said it would close": a body's pronoun in its own indirect speech.
    private static bool Speaks(string pronoun, IReadOnlyList<Voice> voices) => pronoun is "it" or "its"
        ? voices is [{ Kind: ExtractedSpeakerKind.Body, IsPlural: false }]
        : voices.Count > 1 || (voices[0].IsPlural && voices[0].Kind != ExtractedSpeakerKind.Body) || voices[0].Kind == ExtractedSpeakerKind.Group;

    private void Put(int token, string name, bool possessive) => instead[token] = !possessive ? name : name.EndsWith('s') ? name + "’" : name + "’s";

    private string Render(List<int> tokens, string? opening, string? link, int linkAt, FoundAttribution? attribution)
    {
        var words = new StringBuilder(opening);
        var keepQuotes = attribution is not { Quotation: QuotationKind.Direct } && Balanced(tokens);
        var last = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == linkAt && link is not null && i > 0) words.Append(link is "’s" ? link : " " + link);
            var token = tokens[i];
            var form = instead.GetValueOrDefault(token) is { } other ? other.AsSpan() : text.Form(token);
            if (form is "," && i + 1 < tokens.Count && IsQuote(text.Form(tokens[i + 1])) && i + 2 >= tokens.Count) continue;
            if (form.Length == 0 || (!keepQuotes && IsQuote(form)) || (last >= 0 && token != last + 1 && form is "," && (i == linkAt || words[^1] == ','))) continue;
            var glued = last >= 0 && token == last + 1 && text.Tokens[last].End == text.Tokens[token].Start;
            if (words.Length > 0 && !glued && form is not ("," or "." or ";" or ":" or "?" or "!" or ")" or "%")) words.Append(' ');
            words.Append(form);
            if (after.GetValueOrDefault(token) is { } note) words.Append(note);
            last = token;
        }

        return words.ToString();
    }

    private bool Balanced(List<int> tokens)
    {
        var (open, close, straight, single) = (0, 0, 0, 0);
        foreach (var token in tokens)
        {
            var form = text.Form(token);
            if (form is "“" or "``") open++;
            else if (form is "”" or "''") close++;
            else if (form is "\"") straight++;
            else if (form is "'" or "‘" or "’") single++;
        }

        return open == close && straight % 2 == 0 && single % 2 == 0;
    }

    private static bool IsQuote(ReadOnlySpan<char> form) => form is "\"" or "“" or "”" or "``" or "''" or "„" or "«" or "»" or "'" or "‘";

    private static string Finish(string words)
    {
        var trimmed = words.Trim(' ', ',', ';', ':', '—', '–', '-', '.');
        if (trimmed.Length == 0) return words.Trim();
        // "the U.S." keeps its stop.
        if (words.Length > trimmed.Length && trimmed.Length > 2 && trimmed[^2] == '.' && char.IsUpper(trimmed[^1])) trimmed += ".";
        var collapsed = string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return char.ToUpperInvariant(collapsed[0]) + collapsed[1..];
    }
}
