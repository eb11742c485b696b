using FactCheck.Extraction.Names;
using FactCheck.Extraction.Tagging;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>All names of an article, grouped by whom they name.</summary>
internal sealed class NameIndex
{
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Calendar = Genders.Words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. christmas easter");

    private const int LongestBody = 7;

    private readonly AnalysedText text;
    private readonly int[] entityOf;
    private readonly Dictionary<string, List<Entity>> byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> byWhole = new(StringComparer.OrdinalIgnoreCase);

    private NameIndex(AnalysedText text)
    {
        this.text = text;
        entityOf = new int[text.Tokens.Length];
        Array.Fill(entityOf, -1);
    }

    /// <summary>Everyone and everything named.</summary>
    public List<Entity> Entities { get; } = [];

    /// <summary>All mentions in the order of the text.</summary>
    public List<NameMention> Mentions { get; } = [];

    /// <summary>Place in <see cref="Mentions"/> of the first that begins at a token or behind it; their number when none does.</summary>
    public int MentionFrom(int token) => Ordered.Before(Mentions, token, static (mention, token) => mention.First < token);

    /// <summary>Number of the entity whose name covers a token; −1 when none does.</summary>
    public int EntityAt(int token) => entityOf[token];

    /// <summary>Groups the names of a text.</summary>
    public static NameIndex Of(AnalysedText text)
    {
        var index = new NameIndex(text);
        var found = index.Find();
        // Full names first: "Maliki" in the first line finds "Nuri al-Maliki" of the second.
        foreach (var (first, last, kind) in found) if (last > first) index.Enter(first, last, kind);
        foreach (var (first, last, kind) in found) if (last == first) index.Enter(first, last, kind);
        index.Finish();
        return index;
    }

    private List<(int First, int Last, NameKind Kind)> Find()
    {
        var found = new List<(int, int, NameKind)>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (BodyEnd(i) is var body and > 0)
            {
                found.Add((i, body, NameKind.Organisation));
                i = body;
                continue;
            }

            var last = i;
            var kind = text.Names[i].Kind();
            if (UnseenPerson(i) is var surname and > 0)
            {
                found.Add((i, surname, NameKind.Person));
                i = surname;
                continue;
            }

            if (kind == NameKind.None && !(text.Tags[i] == UniversalTag.Propn && char.IsUpper(text.Form(i)[0]))) continue;
            // A heading's last name and the next line's first are two.
            var end = text.Sentences[text.SentenceOf(i)].EndToken;
            if (kind != NameKind.None)
                while (last + 1 < end && text.Names[last + 1].Kind() == kind && (!text.Names[last + 1].Begins() || IsSurname(i, last + 1, kind))) last++;
            else
                while (last + 1 < end && text.Tags[last + 1] == UniversalTag.Propn && text.Names[last + 1].Kind() == NameKind.None && char.IsUpper(text.Form(last + 1)[0])) last++;
            var first = i;
            i = last;
            while (last > first && IsPostNominal(text.Form(last))) last--;
            if (last + 2 < end && text.Form(last + 1) is "&" && IsCapitalised(last + 2) && IsCapitalised(first))
            {
                // "Hale & Porter" is one firm.
                last += 2;
                while (last + 1 < end && text.Tags[last + 1] == UniversalTag.Propn && IsCapitalised(last + 1)) last++;
                i = last;
                found.Add((first, last, NameKind.Organisation));
                continue;
            }

            if (IsParty(first, last, end) || IsAddress(first)) kind = IsAddress(first) ? NameKind.Location : NameKind.Organisation;
            if (Ranked(first, last, end) is { } name)
            {
                last = BeforeTitles(first, name.First - 1);
                found.Add((name.First, name.Last, NameKind.Person));
                i = Math.Max(i, name.Last);
                if (last < first) continue;
            }

            if (kind != NameKind.Organisation && kind != NameKind.Location) first = AfterTitles(first, last);
            while (last > first && text.Form(last) is "'s" or "’s" or "'" or "’") last--;
            while (first < last && !char.IsLetterOrDigit(text.Form(first)[0])) first++;
            while (last > first && !char.IsLetterOrDigit(text.Form(last)[0]) && text.Form(last)[^1] != ')') last--;
            if (IsNoName(first, last, kind) || IsIntroduction(first, last, end)) continue;
            if (last - first < 12) found.Add((first, last, kind));
        }

        return found;
    }

    // Capitalised words up to a body's noun are its name, however the recogniser cut them: "West Averley NHS Trust".
    private int BodyEnd(int first)
    {
        if (!IsCapitalised(first) || text.Tags[first] is not (UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Noun) || SpeakerNouns.IsTitle(text.Form(first)) || SpeakerNouns.IsRole(text.Form(first))) return -1;
        var sentence = text.Sentences[text.SentenceOf(first)];
        if (first > sentence.FirstToken && (IsCapitalised(first - 1) && text.Tags[first - 1] is UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn) && entityOf[first - 1] < 0 && !SpeakerNouns.IsTitle(text.Form(first - 1))) return -1;
        var (end, cut, kind) = (-1, false, text.Names[first].Kind());
        for (var i = first + 1; i < sentence.EndToken && i - first < LongestBody; i++)
        {
            if (text.Form(i) is "'" or "’" or "'s" or "’s" && i + 1 < sentence.EndToken && IsCapitalised(i + 1)) continue;
            // "Devon and Avon Police".
            if (text.Form(i) is "and" && i + 2 < sentence.EndToken && IsCapitalised(i + 1) && text.Form(i + 2) is "Police") { cut = true; continue; }
            if (!IsCapitalised(i) || text.Tags[i] is not (UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Noun) || SpeakerNouns.IsTitle(text.Form(i)) || SpeakerNouns.IsRole(text.Form(i))) break;
            cut |= text.Names[i].Begins() || text.Names[i].Kind() != kind;
            if (IsBodyNoun(text.Form(i))) end = i;
            else if (end >= 0) break;
        }

        // A person behind it ("Vesta Police Inspector X") is not in it, and what the recogniser has whole stays as it is.
        return cut && end > 0 ? end : -1;
    }

    private static bool IsBodyNoun(ReadOnlySpan<char> form) => form.TrimEnd('.') is "Inc" or "Ltd" or "Corp" or "Co" or "LLC" or "PLC" or "AG" or "GmbH" or "Trust" or "Group" or "Police"
        || (form.Length > 4 && SpeakerNouns.IsBody(form) && form is not ("House" or "City" or "County" or "State" or "Town" or "Country"));

    // "plant manager Grit Holster": behind a role two capitalised words that no one took for a name.
    private int UnseenPerson(int first) => first > 0 && first + 1 < text.Tokens.Length && text.Tags[first] == UniversalTag.Noun && text.Tags[first + 1] == UniversalTag.Propn && IsCapitalised(first) && IsCapitalised(first + 1)
        && text.Names[first].Kind() == NameKind.None && text.SentenceOf(first - 1) == text.SentenceOf(first + 1) && SpeakerNouns.IsRole(text.Form(first - 1)) && !SpeakerNouns.IsRole(text.Form(first)) && !SpeakerNouns.IsBody(text.Form(first)) && !SpeakerNouns.IsBody(text.Form(first + 1)) && !IsCapitalised(first - 1) ? first + 1 : -1;

    private bool IsCapitalised(int token) => char.IsUpper(text.Form(token)[0]);

    // "Helen Marsh" taken for two people: the parse has one name.
    private bool IsSurname(int first, int token, NameKind kind) => kind == NameKind.Person && text.Labels[token] == Parsing.Relation.Flat && text.Heads[token] == first && token == first + 1 && Genders.OfFirstName(text.Form(first)) != Gender.Unknown;

    // "Guards Force General X" taken for one body: what follows the title is a person.
    private (int First, int Last)? Ranked(int first, int last, int limit)
    {
        var end = last;
        while (end + 1 < limit && text.Tags[end + 1] == UniversalTag.Propn && text.Names[end + 1].Kind() == NameKind.None && char.IsUpper(text.Form(end + 1)[0])) end++;
        var title = -1;
        for (var k = first + 1; k < end; k++) if (SpeakerNouns.IsTitle(text.Form(k)) && !SpeakerNouns.IsBody(text.Form(k))) title = k;
        // "Mayor Ruth Ekdal" taken for a place.
        if (title < 0 && first < end && SpeakerNouns.IsTitle(text.Form(first)) && !SpeakerNouns.IsBody(text.Form(first)) && Genders.OfFirstName(text.Form(first + 1)) != Gender.Unknown && text.Names[first + 1].Kind() != NameKind.Person) title = first;
        // "Neighbor Latoya Briggs", "Barber Luis Echeverría": a role that begins the sentence and two names.
        if (title < 0 && end == first + 2 && text.Sentences[text.SentenceOf(first)].FirstToken == first && SpeakerNouns.IsCalling(text.Form(first)) && !SpeakerNouns.IsBody(text.Form(first)) && !SpeakerNouns.IsBody(text.Form(end))) title = first;
        if (title < 0 || end - title > 4 || SpeakerNouns.IsBody(text.Form(end)) || SpeakerNouns.IsRole(text.Form(end))) return null;
        for (var k = title + 1; k <= end; k++) if (text.Tags[k] != UniversalTag.Propn) return null;
        return (title + 1, end);
    }

    // "Barber Luis Echeverría": the word that begins the sentence says what he is.
    private bool IsIntroduction(int first, int last, int end) => first == last && last + 2 < end && text.Sentences[text.SentenceOf(first)].FirstToken == first && text.Names[last + 1].Kind() == NameKind.Person && SpeakerNouns.IsCalling(text.Form(first));

    // "Anneliese Grant KC".
    private static bool IsPostNominal(ReadOnlySpan<char> form) => form is "KC" or "QC" or "SC" or "MP" or "MEP" or "MSP" or "MLA" or "OBE" or "MBE" or "CBE" or "PhD" or "JP";

    // "Priya Raman (Lab)": of which party she is.
    private bool IsParty(int first, int last, int end) => first == last && first > 1 && last + 1 < end && text.Form(first - 1) is "(" && text.Form(last + 1) is ")" && text.Tags[first - 2] == UniversalTag.Propn
        && (last + 2 >= end || text.Tags[last + 2] != UniversalTag.Propn);

    // "Prewett, of Alder Close, Netherby, denies": the second part of where he lives.
    private bool IsAddress(int first)
    {
        if (first < 4 || text.Form(first - 1) is not ",") return false;
        var i = first - 2;
        while (i > 0 && first - i < 6 && text.Tags[i] is UniversalTag.Propn or UniversalTag.Num) i--;
        return i > 0 && i < first - 2 && text.Form(i) is "of" && text.Form(i - 1) is ",";
    }

    private int BeforeTitles(int first, int end)
    {
        while (end >= first && SpeakerNouns.IsTitle(text.Form(end))) end--;
        return end;
    }

    // "Iraqi Defense Minister Sadun X": everything up to the last title is his role.
    private int AfterTitles(int first, int last)
    {
        var start = first;
        for (var i = first; i < last; i++) if (SpeakerNouns.IsTitle(text.Form(i)) || SpeakerNouns.IsRole(text.Form(i))) start = i + 1;
        return start;
    }

    // A bare title ("Vice-President", "Iraqi Vice-President"), a day or a month names nobody.
    private bool IsNoName(int first, int last, NameKind kind)
    {
        var form = text.Form(last);
        if (Calendar.Contains(form)) return true;
        if (kind == NameKind.Person && last > first) return false;
        return kind != NameKind.Organisation && SpeakerNouns.IsRole(form) && (kind == NameKind.None || kind == NameKind.Other || first == last) && !SpeakerNouns.IsBody(form);
    }

    private void Enter(int first, int last, NameKind kind)
    {
        var name = NameOf(first, last);
        var keys = NameKeys.Of(name);
        if (keys.Length == 0) return;
        var entity = Match(name, keys, kind, first) ?? Add(name, keys, kind);
        entity.Vote(kind, kind == NameKind.None ? 0 : 1);
        if (last > first && SpeakerNouns.IsTrade(text.Form(last))) entity.Vote(NameKind.Organisation, 4);
        else if (first > 0 && SpeakerNouns.IsTitle(text.Form(first - 1)) && text.SentenceOf(first - 1) == text.SentenceOf(first) && kind != NameKind.Organisation) entity.Vote(NameKind.Person, 2);
        if (keys.Length > entity.Keys.Length && entity.Kind is NameKind.Person or NameKind.None) Rename(entity, name, keys);
        entity.Mentions.Add(new NameMention(first, last, kind, entity.Id));
        for (var i = first; i <= last; i++) entityOf[i] = entity.Id;
        if (last + 3 < text.Tokens.Length && text.Form(last + 1) is "(" && text.Form(last + 3) is ")" && IsAcronym(text.Form(last + 2))) Shorten(entity, text.Form(last + 2).ToString());
    }

    private Entity? Match(string name, string[] keys, NameKind kind, int first)
    {
        if (byWhole.TryGetValue(name, out var same)) return same;
        if (kind is NameKind.Organisation or NameKind.Location or NameKind.Other && (keys.Length > 1 || (kind == NameKind.Location && Syntax.PlaceOf(text, first) != Place.Subject))) return null;
        Entity? best = null;
        if (byLast.TryGetValue(keys[^1], out var sharing))
            foreach (var entity in sharing)
                if ((entity.Kind == NameKind.Person || (entity.Kind == NameKind.None && kind is NameKind.Person or NameKind.None)) && NameKeys.Fit(keys, entity.Keys) && (best is null || Nearer(entity, best, first))) best = entity;
        if (best is null && keys.Length == 1 && kind is NameKind.Person or NameKind.None && byFirst.TryGetValue(keys[0], out var firsts))
            foreach (var entity in firsts)
                if (entity.Kind == NameKind.Person && (best is null || Nearer(entity, best, first))) best = entity;
        return best;
    }

    // Of two Clintons the one named last before this place; else the one named soonest after it.
    private static bool Nearer(Entity a, Entity b, int at)
    {
        var (pa, pb) = (Before(a, at), Before(b, at));
        return pa != pb ? pa > pb : a.Mentions.Count > 0 && b.Mentions.Count > 0 && pa < 0 && a.Mentions[0].First < b.Mentions[0].First;
    }

    private static int Before(Entity entity, int at)
    {
        var best = -1;
        for (var i = entity.Mentions.Count - 1; i >= 0 && i >= entity.Mentions.Count - 64; i--)
            if (entity.Mentions[i].First < at) best = Math.Max(best, entity.Mentions[i].First);
        return best;
    }

    private Entity Add(string name, string[] keys, NameKind kind)
    {
        var entity = new Entity(Entities.Count);
        Entities.Add(entity);
        Rename(entity, name, keys);
        if (keys.Length > 1 && kind is NameKind.Organisation or NameKind.Location && Initials(name) is { Length: > 1 } initials) Shorten(entity, initials);
        return entity;
    }

    private void Rename(Entity entity, string name, string[] keys)
    {
        (entity.Name, entity.Keys) = (name, keys);
        byWhole.TryAdd(name, entity);
        Share(byLast, keys[^1], entity);
        if (keys.Length > 1) Share(byFirst, keys[0], entity);
    }

    private static void Share(Dictionary<string, List<Entity>> table, string key, Entity entity)
    {
        if (!table.TryGetValue(key, out var list)) table[key] = list = [];
        // A text with thousands of people of one surname must not cost the square of them.
        if (list.Count < 32 && !list.Contains(entity)) list.Add(entity);
    }

    private void Shorten(Entity entity, string acronym) => byWhole.TryAdd(acronym, entity);

    private void Finish()
    {
        foreach (var entity in Entities)
        {
            entity.Mentions.Sort((a, b) => a.First.CompareTo(b.First));
            Mentions.AddRange(entity.Mentions);
            if (entity.MayBePerson) Describe(entity);
        }

        Mentions.Sort((a, b) => a.First.CompareTo(b.First));
    }

    private void Describe(Entity entity)
    {
        var words = entity.Name.Split(' ');
        if (words.Length > 1) entity.Gender = Genders.OfFirstName(words[0].AsSpan().TrimEnd('.'));
        foreach (var mention in entity.Mentions)
        {
            if (mention.First > 0 && entity.Gender == Gender.Unknown) entity.Gender = Genders.OfNoun(text.Form(mention.First - 1));
            if (entity.Roles.Count >= 8 || RoleReader.Read(text, mention.First, mention.Last) is not { } role) continue;
            entity.Roles.Add(role);
            foreach (var word in role.Text.Split(' ')) if (entity.Gender == Gender.Unknown) entity.Gender = Genders.OfNoun(word);
        }

        if (entity.Gender == Gender.Unknown && words.Length == 1) entity.Gender = Genders.OfFirstName(words[0]);
    }

    private string NameOf(int first, int last) =>
        string.Join(' ', text.SpanOf(first, last).In(text.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Initials(string name)
    {
        var initials = new System.Text.StringBuilder();
        foreach (var word in name.Split(' ')) if (char.IsUpper(word[0])) initials.Append(word[0]);
        return initials.Length is > 1 and < 8 ? initials.ToString() : null;
    }

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or > 10) return false;
        foreach (var c in form) if (!char.IsUpper(c) && c is not ('.' or '-' or '&')) return false;
        return true;
    }
}
