using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>Reads a noun phrase that is a source: a name with its role, a body, two ministers at once, or an unnamed "senior official".</summary>
internal sealed class PhraseReader(AnalysedText text, NameIndex names)
{
    private readonly RoleMatcher roles = new(text, names);

    /// <summary>Who the phrase names or describes; several when it is joined by "and".</summary>
    public List<Voice> Read(int first, int last)
    {
        var voices = new List<Voice>();
        // "Neither the mayor nor the council", "both ministers".
        if (first < last && text.Form(first) is "Neither" or "neither" or "Either" or "either" or "Both" or "both" && text.Form(first + 1) is not "of") first++;
        foreach (var (start, end) in Parts(first, last))
        {
            if (roles.Joint(start, end) is { } two) voices.AddRange(two);
            else if (ReadOne(start, end) is { } voice && !voices.Exists(v => v.Name == voice.Name)) voices.Add(voice);
        }

        return voices;
    }

    /// <summary>The voice of a named entity, with the role that holds at a token.</summary>
    public static Voice Of(Entity entity, int token, bool isPlural = false)
    {
        var role = entity.Roles.FindLast(r => r.Token <= token) ?? entity.Roles.FirstOrDefault();
        var longest = entity.Roles.Where(r => r.Token <= token).Take(3).MaxBy(r => r.Text.Length) ?? role;
        var kind = entity.Kind == NameKind.Person || (entity.Kind == NameKind.None && (role is not null || entity.Gender != Gender.Unknown)) ? ExtractedSpeakerKind.Person
            : isPlural ? ExtractedSpeakerKind.Group : entity.Kind == NameKind.None ? ExtractedSpeakerKind.Person : ExtractedSpeakerKind.Body;
        return new Voice(entity, entity.Name, kind == ExtractedSpeakerKind.Person ? longest?.Text : null, kind, entity.Gender, isPlural);
    }

    private List<(int First, int Last)> Parts(int first, int last)
    {
        if (Listed(first, last) is { } listed) return listed;
        var parts = new List<(int, int)>();
        var head = Syntax.HeadOf(text, first, last);
        var start = first;
        for (var i = first + 1; i < last; i++)
        {
            if (text.Form(i) is not ("and" or "," or "&" or "or" or "nor")) continue;
            var next = i + 1 <= last && text.Form(i + 1) is "and" or "nor" ? i + 2 : i + 1;
            if (text.Form(i) is "nor" || (next == i + 2 && text.Form(i + 1) is "nor"))
            {
                parts.Add((start, i - 1));
                start = next;
                continue;
            }

            if (next > last || !JoinsPhrases(start, i, next, last, head)) continue;
            // "The aide, communications director Tess Winfield": one person, where no "and" follows.
            if (text.Form(i) is "," && next == i + 1 && !HasJoint(next, last)) continue;
            parts.Add((start, i - 1));
            start = next;
            i = next - 1;
        }

        parts.Add((start, last));
        return parts;
    }

    // "The city, the county and the port authority": articles say where each begins.
    private List<(int First, int Last)>? Listed(int first, int last)
    {
        var parts = new List<(int First, int Last)>();
        var (start, hasAnd) = (first, false);
        for (var i = first; i <= last; i++)
        {
            if (text.Form(i) is "," or "and")
            {
                if (i == start) return null;
                parts.Add((start, i - 1));
                hasAnd |= text.Form(i) is "and";
                start = i + 1 <= last && text.Form(i + 1) is "and" ? i + 2 : i + 1;
                hasAnd |= start == i + 2;
                i = start - 1;
            }
            else if (i == start ? text.Tags[i] != UniversalTag.Det : text.Tags[i] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)) return null;
        }

        if (!hasAnd || start > last) return null;
        parts.Add((start, last));
        return parts.Count < 2 || parts.Exists(p => p.First == p.Last) ? null : parts;
    }

    // A new phrase begins where a conjunct of the head, or a conjunct's conjunct, begins; a role in front of one name is none.
    private bool JoinsPhrases(int start, int joint, int next, int last, int head)
    {
        var conjunct = -1;
        for (var i = next; i <= last && i < next + 14; i++)
        {
            if (text.Labels[i] != Relation.Conj || text.Heads[i] >= joint || text.Heads[i] < start) continue;
            if (text.Tags[i] is UniversalTag.Adj or UniversalTag.Verb || text.Labels[text.Heads[i]] is Relation.Amod or Relation.Compound) return false;
            conjunct = i;
            break;
        }

        if (text.Form(joint) is "and" or "&" && JoinsNames(start, joint, next, last)) return true;
        if (conjunct < 0 || (names.EntityAt(joint - 1) >= 0 && names.EntityAt(joint - 1) == names.EntityAt(next)) || !Syntax.IsUnder(text, conjunct, head) || IsInside(text.Heads[conjunct], head)) return false;
        var name = MentionIn(next, last);
        if (name >= 0 && !HasName(start, joint - 1) && RoleReader.StartBefore(text, names.Mentions[name].First, start) <= joint) return false;
        return true;
    }

    // "Finance Minister Greta Holm and Trade Minister Paul Ness", where the parse lost its way: two people, each with nothing but a role.
    private bool JoinsNames(int start, int joint, int next, int last)
    {
        var second = MentionIn(next, last);
        var end = BeforeBody(start, joint - 1);
        if (second < 0 || names.EntityAt(end) < 0) return false;
        // "A paper by X and Y" is one paper.
        for (var i = start; i < joint; i++) if (text.Form(i) is "by") return false;
        var (mention, before) = (names.Mentions[second], names.Entities[names.EntityAt(end)]);
        return BeforeBody(next, last) == mention.Last && before.Kind == NameKind.Person && mention.Entity != before.Id && names.Entities[mention.Entity].Kind == NameKind.Person
            && (mention.First == next || RoleReader.StartBefore(text, mention.First, next) <= next) && HasName(start, joint - 1);
    }

    private bool HasJoint(int first, int last)
    {
        for (var i = first; i <= last; i++) if (text.Form(i) is "and" or "&" or "or" or "nor") return true;
        return false;
    }

    // "Lena Brandt of Vesta University" ends, for this, with her name.
    private int BeforeBody(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            if (text.Form(i) is "of" or "from" or "at" or "with" && names.EntityAt(i - 1) >= 0 && names.Entities[names.EntityAt(i - 1)].Kind == NameKind.Person && names.EntityAt(end) >= 0 && names.Entities[names.EntityAt(end)].Kind != NameKind.Person) return i - 1;
        return end;
    }

    private int MentionIn(int first, int last) => names.MentionFrom(first) is var at && at < names.Mentions.Count && names.Mentions[at].First <= last ? at : -1;

    // "Officials in Baghdad and Tehran": the joined places stand inside the phrase.
    private bool IsInside(int token, int head)
    {
        for (var step = 0; step < 8 && token != head && token >= 0; step++)
        {
            if (text.Labels[token] is Relation.Nmod or Relation.NmodPoss or Relation.Obl or Relation.Acl or Relation.AclRelcl or Relation.Amod) return true;
            token = text.Heads[token];
        }

        return false;
    }

    private bool HasName(int first, int last)
    {
        for (var i = first; i <= last; i++) if (names.EntityAt(i) >= 0 && names.Entities[names.EntityAt(i)].MayBePerson) return true;
        return false;
    }

    private Voice? ReadOne(int first, int last)
    {
        while (first <= last && text.Tags[first] is UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Sconj) first++;
        while (last > first && text.Tags[last] == UniversalTag.Punct) last--;
        if (first > last) return null;
        var end = EndOfPhrase(first, last);
        var head = Syntax.HeadOf(text, first, end);
        foreach (var mention in MentionsIn(first, last))
            if (names.Entities[mention.Entity].MayBePerson && CoversRole(mention, first)) return OfMention(mention, first, head);
        foreach (var mention in MentionsIn(first, last))
            if (IsMain(mention, first, head)) return OfMention(mention, first, head);
        // "A spokeswoman for the mill, Ida Falk": the name is set off behind the role.
        if (end + 2 <= last && text.Form(end + 1) is "," && SpeakerNouns.IsRole(text.Form(head)) && names.EntityAt(end + 2) >= 0 && names.Entities[names.EntityAt(end + 2)].MayBePerson)
            return Of(names.Entities[names.EntityAt(end + 2)], end + 2);
        if (end + 2 <= last && text.Form(end + 1) is "," && SetOff(end + 2, last, head) is { } setOff) return setOff;
        return LastName(first, end) ?? Describe(first, end, head);
    }

    // "The maker, Agrimont", "the aide, communications director Tess Winfield": what is set off is the name, with a role or without.
    private Voice? SetOff(int first, int last, int head)
    {
        if (MentionIn(first, last) is not (>= 0 and var at)) return null;
        var mention = names.Mentions[at];
        if (BeforeBody(first, last) != mention.Last) return null;
        var (entity, isRole) = (names.Entities[mention.Entity], SpeakerNouns.IsCalling(text.Form(head)));
        if (mention.First == first && !isRole && !SpeakerNouns.IsBody(text.Form(head))) return null;
        if (mention.First > first && (!entity.MayBePerson || RoleReader.StartBefore(text, mention.First, first) > first)) return null;
        return entity.Kind == NameKind.Person || (isRole && entity.MayBePerson && !SpeakerNouns.IsBody(text.Form(head))) ? Of(entity, mention.First) : Of(entity, mention.First) with { Kind = ExtractedSpeakerKind.Body };
    }

    // "Olympic medallist Chidi Eze", "grid operator NordNet": a name right behind a noun, and nothing behind it.
    private Voice? LastName(int first, int end)
    {
        if (names.EntityAt(end) is not (>= 0 and var id)) return null;
        var start = end;
        while (start > first && names.EntityAt(start - 1) == id) start--;
        if (start == first || text.FineTags[end] is PennTags.NNPS or PennTags.NNS || text.Tags[start - 1] != UniversalTag.Noun || text.FineTags[start - 1] == PennTags.NNS || char.IsUpper(text.Form(start - 1)[0]) && !IsSentenceStart(start - 1) || !char.IsUpper(text.Form(start)[0])) return null;
        for (var i = first; i < start; i++) if (text.Tags[i] is not (UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Det)) return null;
        var entity = names.Entities[id];
        var isBody = entity.Kind is NameKind.Organisation or NameKind.Location or NameKind.Other || start == end && SpeakerNouns.IsBody(text.Form(start - 1));
        if (!isBody && start == end && !SpeakerNouns.IsCalling(text.Form(start - 1))) return null;
        var voice = Of(entity, start);
        return isBody ? voice with { Kind = ExtractedSpeakerKind.Body, Role = null } : voice.Role is null && voice.Kind == ExtractedSpeakerKind.Person ? voice with { Role = Words(first, start - 1) } : voice;
    }

    private IEnumerable<NameMention> MentionsIn(int first, int last)
    {
        var seen = -1;
        for (var i = first; i <= last; i++)
        {
            if (names.EntityAt(i) < 0 || i <= seen) continue;
            var id = names.EntityAt(i);
            var start = i;
            while (i < last && names.EntityAt(i + 1) == id) i++;
            seen = i;
            yield return new NameMention(start, i, names.Entities[id].Kind, id);
        }
    }

    private bool IsMain(NameMention mention, int first, int head)
    {
        var own = Syntax.HeadOf(text, mention.First, mention.Last);
        var person = names.Entities[mention.Entity].Kind == NameKind.Person || mention.Kind == NameKind.None;
        if (own == head || (mention.First <= head && head <= mention.Last)) return true;
        if (person && mention.First > first && RoleReader.StartBefore(text, mention.First, first) < mention.First && NotBehindPreposition(mention.First, first)) return true;
        var top = own;
        for (var step = 0; step < 6 && top != head && text.Heads[top] >= 0; step++)
        {
            var label = text.Labels[top];
            if (label is not (Relation.Flat or Relation.Appos or Relation.NmodDesc) && !(label == Relation.Compound && head < mention.First)) return false;
            if (label == Relation.Appos && !person && mention.First != head + 1) return false;
            top = text.Heads[top];
        }

        return top == head;
    }

    // From the phrase's first word on everything is the role of the name: "Iraqi Vice-President and former Prime Minister X".
    private bool CoversRole(NameMention mention, int first)
    {
        if (mention.First == first || (mention.First > first && mention.First <= first + 1 && text.Tags[first] == UniversalTag.Det)) return false;
        var start = RoleReader.StartBefore(text, mention.First, first);
        return start < mention.First && start - first <= 1;
    }

    private bool NotBehindPreposition(int name, int first)
    {
        var start = RoleReader.StartBefore(text, name, first);
        return start <= first || text.Tags[start - 1] is not UniversalTag.Adp || text.Form(start - 1) is "like";
    }

    private Voice OfMention(NameMention mention, int first, int head)
    {
        var entity = names.Entities[mention.Entity];
        var plural = text.FineTags[mention.Last] == PennTags.NNPS || (text.FineTags[mention.Last] == PennTags.NNS && mention.First == mention.Last);
        var voice = Of(entity, mention.First, plural && entity.Kind != NameKind.Person);
        if (entity.Kind is NameKind.None or NameKind.Other && !SpeakerNouns.IsRole(text.Form(head)) && mention.First > first && voice.Role is null && SpeakerNouns.IsBody(text.Form(mention.Last)))
            return voice with { Kind = ExtractedSpeakerKind.Body };
        return entity.Kind == NameKind.None && SpeakerNouns.IsBody(text.Form(mention.Last)) ? voice with { Kind = ExtractedSpeakerKind.Body } : voice;
    }

    /// <summary>Last token of the phrase itself, before a relative clause, an apposition or a participle.</summary>
    private int EndOfPhrase(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            var form = text.Form(i);
            if (form is "," or "(" or "—" or "–" or "who" or "which" or "whose" or "whom" or "that" or ";") return i - 1;
            if (text.Tags[i] == UniversalTag.Verb && text.Labels[i] is Relation.Acl or Relation.AclRelcl)
            {
                // A poll is known by who made it, and so are papers and figures.
                var by = i + 1;
                while (by < last && by - i <= 4 && text.Form(by) is not "by") by++;
                if (by + 1 > last || text.Form(by) is not "by" || SpeakerNouns.IsRole(text.Form(i - 1)) || (by > i + 1 && text.Tags[i + 1] != UniversalTag.Adp)) return i - 1;
                for (i = by + 1; i < last && text.Tags[i + 1] is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Det || i + 1 < last && text.Form(i + 1) is "of" or "for" or "and";) i++;
                return i;
            }
        }

        return last;
    }

    private Voice Describe(int first, int last, int head)
    {
        var form = text.Form(head);
        var plural = text.FineTags[head] is PennTags.NNS or PennTags.NNPS;
        var vague = SpeakerNouns.IsVague(text.Form(first)) || (plural && text.Tags[first] != UniversalTag.Det);
        if (!plural && !vague && SpeakerNouns.IsRole(form) && Known(first, last, head) is { } known) return Of(known, head);
        var description = Words(first, last);
        if (SpeakerNouns.IsBody(form) && !SpeakerNouns.IsRole(form))
            return roles.FindBody(first, last, head) is { } body ? Of(body, head) with { Kind = ExtractedSpeakerKind.Body } : new Voice(null, description, null, ExtractedSpeakerKind.Body, Gender.Unknown, plural);
        var kind = plural && (!vague || text.Tags[head] == UniversalTag.Propn) ? ExtractedSpeakerKind.Group : ExtractedSpeakerKind.Described;
        return new Voice(null, description, null, kind, Genders.OfNoun(form), plural);
    }

    // "His lawyer" is the lawyer that the article names only where their role says whose they are.
    private Entity? Known(int first, int last, int head)
    {
        if (roles.Find(first, last, head, head) is not { } known) return null;
        if (first == head || !SpeakerNouns.IsPossessive(text.Form(first))) return known;
        var word = text.Form(head).ToString();
        return known.Roles.Exists(role => role.Text.Contains(word, StringComparison.OrdinalIgnoreCase) && role.Token > 0 && SpeakerNouns.IsPossessive(text.Form(role.Token - 1))) ? known : null;
    }

    private string Words(int first, int last)
    {
        // "Cole's lawyer" is the lawyer of whom the article calls Jan Cole.
        var owner = names.EntityAt(first) is >= 0 and var id && names.Entities[id] is { Kind: NameKind.Person } entity ? entity : null;
        var mark = first + 1;
        while (owner is not null && mark < last && names.EntityAt(mark) == owner.Id && text.Form(mark) is not ("'s" or "’s")) mark++;
        if (owner is not null && mark < last && text.Form(mark) is "'s" or "’s")
            return owner.Name + "’s " + string.Join(' ', text.SpanOf(mark + 1, last).In(text.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (last > first && text.Form(first) is "a" or "an" or "the" or "A" or "An" or "The") first++;
        var words = string.Join(' ', text.SpanOf(first, last).In(text.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Tags[first] == UniversalTag.Propn || (words.Length > 1 && char.IsUpper(words[1])) || names.EntityAt(first) >= 0 || text.Tags[first] == UniversalTag.Adj && !IsSentenceStart(first) ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }

    private bool IsSentenceStart(int token) => text.Sentences[text.SentenceOf(token)].FirstToken == token;
}
