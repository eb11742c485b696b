using FactCheck.Extraction.Names;
using FactCheck.Extraction.Parsing;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>Someone whom a pronoun may stand for.</summary>
/// <param name="Entity">Who.</param>
/// <param name="Mention">Their nearest mention before the pronoun, else the first after it in its sentence.</param>
internal readonly record struct PronounCandidate(Entity Entity, NameMention Mention);

/// <summary>Finds a pronoun's candidates and describes each in binary features. Used alike in training and in use.</summary>
internal sealed class PronounFeatures(AnalysedText text, NameIndex names)
{
    /// <summary>How many weights the templates address; 0 is the bias.</summary>
    public const int Size = 1 + (Templates * Values);

    private const int Templates = 32;
    private const int Values = 128;
    private const int MostCandidates = 24;
    private const int MostMentions = 300;
    private const int FarthestSentence = 12;

    private readonly List<int> indices = [];
    private int? firstNamed;

    /// <summary>Who comes into question, nearest first.</summary>
    public List<PronounCandidate> Candidates(int pronoun)
    {
        var candidates = new List<PronounCandidate>();
        var seen = new HashSet<int>();
        var sentence = text.SentenceOf(pronoun);
        var at = names.MentionFrom(pronoun + 1);
        for (var i = at - 1; i >= 0 && at - i < MostMentions && candidates.Count < MostCandidates; i--)
        {
            var mention = names.Mentions[i];
            if (sentence - text.SentenceOf(mention.First) > FarthestSentence) break;
            if (MayBe(names.Entities[mention.Entity]) && seen.Add(mention.Entity)) candidates.Add(new(names.Entities[mention.Entity], mention));
        }

        for (var i = at; i < names.Mentions.Count && candidates.Count < MostCandidates && text.SentenceOf(names.Mentions[i].First) == sentence; i++)
        {
            var mention = names.Mentions[i];
            if (MayBe(names.Entities[mention.Entity]) && seen.Add(mention.Entity)) candidates.Add(new(names.Entities[mention.Entity], mention));
        }

        return candidates;
    }

    /// <summary>The features of one candidate among all.</summary>
    public List<int> Of(int pronoun, PronounCandidate candidate, List<PronounCandidate> all)
    {
        indices.Clear();
        var (entity, mention) = candidate;
        var head = Syntax.HeadOf(text, mention.First, mention.Last);
        var (own, its) = ((int)Syntax.PlaceOf(text, pronoun), (int)Syntax.PlaceOf(text, head));
        var wanted = Genders.OfPronoun(text.Form(pronoun));
        var gender = entity.Gender == Gender.Unknown || wanted == Gender.Unknown ? 0 : entity.Gender == wanted ? 1 : 2;
        var (sentence, after) = (text.SentenceOf(pronoun) - text.SentenceOf(mention.First), mention.First > pronoun);
        var distance = after ? 6 : Math.Min(sentence, 5);
        Add(0, gender);
        Add(1, distance);
        Add(2, its);
        Add(3, (own * 8) + its);
        Add(4, (Math.Min(distance, 2) * 8) + its);
        Add(5, (after ? 7 : Rank(candidate, all, wanted)) + (8 * Math.Min(distance, 2)));
        Add(6, Math.Min(CountBefore(entity, pronoun), 6));
        Add(7, entity.Id == First(pronoun) ? 1 : 0);
        Add(8, (Clauses(pronoun, head, mention) * 8) + (own == (int)Place.Possessive ? 1 : own == (int)Place.Subject ? 2 : 0));
        if (sentence == 0) Add(10, Math.Min(Math.Abs(pronoun - mention.Last) / 3, 10) + (after ? 16 : 0));
        Add(11, ((int)mention.Kind * 2) + (entity.Keys.Length > 1 ? 1 : 0));
        Add(12, (mention.Last > mention.First ? 1 : 0) + (2 * Math.Min(distance, 3)));
        Add(13, Math.Min(Paragraph(pronoun) - Paragraph(mention.First), 3) + (entity.Id == First(pronoun) ? 8 : 0));
        Add(14, (IsFirstInSentence(mention) ? 1 : 0) + (2 * Math.Min(distance, 3)) + (8 * (its == 0 ? 1 : 0)));
        Add(15, (Math.Min(Compatible(all, wanted), 6) * 8) + Math.Min(Rank(candidate, all, wanted), 6));
        Add(16, (FormOf(pronoun) * 8) + its);
        Add(17, MostNamed(entity, all, pronoun) ? 1 : 0);
        Add(18, (gender * 8) + Math.Min(distance, 3));
        Add(19, IsObject(head) ? 1 + own : 0);
        Add(20, NextTo(pronoun, mention));
        Add(21, (int)entity.Kind + (8 * gender));
        Add(22, (gender * 32) + (Math.Min(distance, 3) * 8) + its);
        Add(23, (Math.Min(Rank(candidate, all, wanted), 3) * 32) + (own == 0 ? 0 : own == (int)Place.Possessive ? 8 : 16) + its);
        Add(24, (Math.Min(CountBefore(entity, pronoun), 3) * 8) + Math.Min(distance, 3) + (gender == 1 ? 32 : 0));
        Add(25, Between(pronoun, mention, all, wanted));
        Add(26, (its == 0 ? 1 : 0) + (IsMainClause(head) ? 2 : 0) + (own == 0 ? 4 : 0) + (8 * Math.Min(distance, 3)));
        return indices;
    }

    // The recogniser takes many a surname for a place or a firm: the kind is a feature, not a bar.
    private static bool MayBe(Entity entity) => entity.MayBePerson || entity.Keys.Length <= 3;

    private void Add(int template, int value) => indices.Add(1 + (template * Values) + Math.Clamp(value, 0, Values - 1));

    private static int Rank(PronounCandidate candidate, List<PronounCandidate> all, Gender wanted)
    {
        var rank = 0;
        foreach (var other in all)
        {
            if (other.Entity == candidate.Entity) break;
            if (IsCompatible(other.Entity, wanted)) rank++;
        }

        return Math.Min(rank, 6);
    }

    private static int Compatible(List<PronounCandidate> all, Gender wanted) => all.Count(c => IsCompatible(c.Entity, wanted));

    private static bool IsCompatible(Entity entity, Gender wanted) => entity.Kind == NameKind.Person && (entity.Gender == Gender.Unknown || entity.Gender == wanted);

    private static int CountBefore(Entity entity, int token) => entity.Mentions.Take(8).Count(m => m.First < token);

    private static bool MostNamed(Entity entity, List<PronounCandidate> all, int token)
    {
        var own = CountBefore(entity, token);
        return all.All(c => c.Entity == entity || CountBefore(c.Entity, token) < own);
    }

    // The person who is named first, looked for once; −1 where nobody is by the end of the pronoun's sentence: who is named later changes nothing.
    private int First(int pronoun)
    {
        firstNamed ??= names.Mentions.FindIndex(m => names.Entities[m.Entity].Kind == NameKind.Person);
        if (firstNamed < 0) return -1;
        var first = names.Mentions[firstNamed.Value];
        return text.SentenceOf(first.First) <= text.SentenceOf(pronoun) ? first.Entity : -1;
    }

    private int Paragraph(int token) => text.Sentences[text.SentenceOf(token)].Paragraph;

    private bool IsFirstInSentence(NameMention mention)
    {
        var low = text.Sentences[text.SentenceOf(mention.First)].FirstToken;
        for (var i = mention.First - 1; i >= low; i--) if (names.EntityAt(i) >= 0 && names.Entities[names.EntityAt(i)].MayBePerson) return false;
        return true;
    }

    // 0 elsewhere, 1 the same clause, 2.. the subject of a clause above, 6 in a clause above, 7 in a clause below.
    private int Clauses(int pronoun, int head, NameMention mention)
    {
        if (text.SentenceOf(pronoun) != text.SentenceOf(head)) return 0;
        var (own, its) = (Syntax.ClauseOf(text, pronoun), Syntax.ClauseOf(text, Syntax.PhraseHead(text, head)));
        if (own == its) return mention.First > pronoun ? 8 : Syntax.PlaceOf(text, head) <= Place.PassiveSubject ? 1 : 9;
        var above = own;
        for (var depth = 0; depth < 4 && (above = Syntax.Above(text, above)) >= 0; depth++)
            if (above == its) return Syntax.PlaceOf(text, head) <= Place.PassiveSubject ? Math.Min(2 + depth, 5) : 6;
        for (var (below, depth) = (its, 0); depth < 4 && (below = Syntax.Above(text, below)) >= 0; depth++) if (below == own) return 7;
        return 10;
    }

    private bool IsMainClause(int head)
    {
        var clause = Syntax.ClauseOf(text, Syntax.PhraseHead(text, head));
        return text.Heads[clause] < 0 || (text.Labels[clause] is Relation.Conj or Relation.Parataxis && text.Heads[text.Heads[clause]] < 0);
    }

    // How many others that may be meant are subjects between the mention and the pronoun.
    private int Between(int pronoun, NameMention mention, List<PronounCandidate> all, Gender wanted)
    {
        var (subjects, others) = (0, 0);
        foreach (var (entity, its) in all)
        {
            if (its.First <= mention.First || its.First >= pronoun || !IsCompatible(entity, wanted)) continue;
            others++;
            if (Syntax.PlaceOf(text, Syntax.HeadOf(text, its.First, its.Last)) <= Place.PassiveSubject) subjects++;
        }

        return (Math.Min(subjects, 3) * 4) + Math.Min(others, 3);
    }

    private int FormOf(int token) => text.Form(token).ToString().ToLowerInvariant() switch { "he" => 0, "him" => 1, "his" => 2, "she" => 3, "her" => 4, "hers" => 5, _ => 6 };

    private bool IsObject(int head)
    {
        var top = Syntax.PhraseHead(text, head);
        return text.Labels[top] is Relation.Nmod && text.Heads[top] >= 0 && Syntax.PlaceOf(text, text.Heads[top]) == Place.Subject;
    }

    private int NextTo(int pronoun, NameMention mention)
    {
        if (mention.First > pronoun || pronoun - mention.Last > 6) return 0;
        for (var i = mention.Last + 1; i < pronoun; i++)
            if (text.Form(i) is "and" or "," or "or") return 2;
        return 1;
    }
}
