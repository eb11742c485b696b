using FactCheck.Extraction.Corpora;
using FactCheck.Extraction.Learning;
using FactCheck.Extraction.Names;
using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Speakers;

/// <summary>How well pronouns were resolved, over GAP's two names a question.</summary>
/// <param name="Precision">Of the names given, how many are right.</param>
/// <param name="Recall">Of the right names, how many were given.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="Masculine">F1 on masculine pronouns.</param>
/// <param name="Feminine">F1 on feminine pronouns.</param>
/// <param name="Count">How many questions.</param>
public sealed record PronounFigures(double Precision, double Recall, double F1, double Masculine, double Feminine, int Count);

/// <summary>Fits and measures the pronoun model. Candidates are found by the engine itself; the corpus's names only say which of them is right.</summary>
public static class PronounTrainer
{
    private const double Penalty = 1.5;
    private const int Folds = 5;

    // Log odds; set on the folds of the development file.
    private const float OthersMargin = 1f;

    /// <summary>Fits the model.</summary>
    public static PronounModel Train(IReadOnlyList<GapQuestion> questions) => Fit([.. questions.Select(q => Prepare(q, given: false))]);

    /// <summary>
    /// Precision, recall and F1 of a model. GAP's task gives the two names (<paramref name="given"/>): whether the pronoun stands
    /// for A, for B or for neither is asked. Without them the engine has to find all names by itself, and may name anybody.
    /// </summary>
    public static PronounFigures Measure(PronounModel model, IReadOnlyList<GapQuestion> questions, bool given) =>
        Figures([.. questions.Select(q => Prepare(q, given)).Select(q => (q, Answer(model, q, given)))]);

    /// <summary>The same on folds of the questions that the weights had not seen.</summary>
    public static PronounFigures CrossValidate(IReadOnlyList<GapQuestion> questions, bool given)
    {
        var training = questions.Select(q => Prepare(q, given: false)).ToList();
        var asked = given ? [.. questions.Select(q => Prepare(q, given: true))] : training;
        var answers = new (bool A, bool B)[asked.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. training.Where((_, i) => i % Folds != fold)]);
            for (var i = fold; i < asked.Count; i += Folds) answers[i] = Answer(model, asked[i], given);
        }

        return Figures([.. asked.Select((q, i) => (q, answers[i]))]);
    }

    private sealed record Prepared(GapQuestion Question, List<(int[] Features, bool IsA, bool IsB)> Candidates);

    private static Prepared Prepare(GapQuestion question, bool given)
    {
        var text = TextAnalyser.Analyse(question.Text);
        if (given)
        {
            Mark(text, question.A, question.AName.Length);
            Mark(text, question.B, question.BName.Length);
        }

        var names = NameIndex.Of(text);
        var features = new PronounFeatures(text, names);
        var rows = new List<(int[], bool, bool)>();
        var pronoun = text.TokenAt(question.Pronoun);
        if (pronoun == text.Tokens.Length) return new Prepared(question, rows);
        var candidates = features.Candidates(pronoun);
        foreach (var candidate in candidates)
        {
            bool Is(int start, string name) => candidate.Entity.Mentions.Exists(m => text.Tokens[m.First].Start < start + name.Length && text.Tokens[m.Last].End > start);
            rows.Add(([.. features.Of(pronoun, candidate, candidates)], Is(question.A, question.AName), Is(question.B, question.BName)));
        }

        return new Prepared(question, rows);
    }

    private static PronounModel Fit(List<Prepared> questions)
    {
        var (rows, labels) = (new List<int[]>(), new List<bool>());
        foreach (var (question, candidates) in questions)
        {
            foreach (var (features, isA, isB) in candidates)
            {
                var right = (isA && question.IsA) || (isB && question.IsB);
                // Where it is neither name nothing is known of the others.
                if (!right && !isA && !isB && !question.IsA && !question.IsB) continue;
                rows.Add(features);
                labels.Add(right);
            }
        }

        return new PronounModel(SparseLogistic.Fit(rows, labels, PronounFeatures.Size, Penalty));
    }

    // A given name is a person's name, whatever the recogniser takes it for.
    private static void Mark(AnalysedText text, int start, int length)
    {
        var (first, last) = (text.TokenAt(start), text.TokenAt(start + length - 1));
        for (var i = first; i <= last && i < text.Tokens.Length; i++) text.Names[i] = NameTags.Of(NameKind.Person, i == first);
        if (last + 1 < text.Tokens.Length && !text.Names[last + 1].Begins()) text.Names[last + 1] = NameTags.Of(text.Names[last + 1].Kind(), true);
    }

    private static (bool A, bool B) Answer(PronounModel model, Prepared question, bool given)
    {
        var (best, answer) = (float.MinValue, (false, false));
        foreach (var (features, isA, isB) in question.Candidates)
        {
            // Between the two names the question is open; others must be better by a margin, for they are seldom meant.
            var score = model.Score([.. features]) - (given && !isA && !isB ? OthersMargin : 0);
            if (score > best) (best, answer) = (score, (isA, isB));
        }

        return answer;
    }

    private static PronounFigures Figures(List<(Prepared Question, (bool A, bool B) Answer)> answered)
    {
        (double P, double R, double F) Of(Func<GapQuestion, bool> which)
        {
            var (hits, given, right) = (0.0, 0.0, 0.0);
            foreach (var (prepared, (a, b)) in answered)
            {
                var question = prepared.Question;
                if (!which(question)) continue;
                given += (a ? 1 : 0) + (b ? 1 : 0);
                right += (question.IsA ? 1 : 0) + (question.IsB ? 1 : 0);
                hits += (a && question.IsA ? 1 : 0) + (b && question.IsB ? 1 : 0);
            }

            return (given == 0 ? 0 : hits / given, right == 0 ? 0 : hits / right, given + right == 0 ? 0 : 2 * hits / (given + right));
        }

        var all = Of(_ => true);
        return new PronounFigures(all.P, all.R, all.F, Of(q => Genders.OfPronoun(q.PronounForm) == Gender.Male).F, Of(q => Genders.OfPronoun(q.PronounForm) == Gender.Female).F, answered.Count);
    }
}
