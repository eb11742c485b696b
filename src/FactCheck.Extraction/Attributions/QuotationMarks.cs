using FactCheck.Extraction.Tokens;

namespace FactCheck.Extraction.Attributions;

/// <summary>Where a token stands towards quotation marks.</summary>
internal enum QuoteState : byte
{
    /// <summary>Outside.</summary>
    Outside,
    /// <summary>An opening mark.</summary>
    Opens,
    /// <summary>Between two marks, or after one that is never closed.</summary>
    Inside,
    /// <summary>A closing mark.</summary>
    Closes,
}

/// <summary>
/// Pairs a paragraph's double quotation marks. An opening mark never closed holds to the paragraph's end (the convention for
/// quotations that go on in the next one); a closing mark never opened leaves everything as it is.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>Fills the quotation arrays of a paragraph.</summary>
    public static void Mark(Workspace work)
    {
        var open = Workspace.None;
        for (var t = 0; t < work.Length; t++)
        {
            var side = Side(work.Text.Form(work.First + t));
            work.QuoteOpen[t] = open;
            work.QuoteClose[t] = Workspace.None;
            if (side == 0)
            {
                work.Quotes[t] = open >= 0 ? QuoteState.Inside : QuoteState.Outside;
            }
            else if (open < 0 && (side > 0 || (side == 2 && Opens(work, t))))
            {
                open = t;
                work.QuoteOpen[t] = t;
                work.Quotes[t] = QuoteState.Opens;
            }
            else if (open >= 0 && side != 1)
            {
                for (var i = open; i <= t; i++)
                    work.QuoteClose[i] = t;
                work.Quotes[t] = QuoteState.Closes;
                open = Workspace.None;
            }
            else
            {
                work.Quotes[t] = side < 0 ? QuoteState.Closes : QuoteState.Inside;
            }
        }
    }

    /// <summary>Whether the paragraph that ends with this token ends inside a quotation, or with its closing mark.</summary>
    public static bool EndsQuoted(AnalysedText text, int lastToken)
    {
        for (var t = lastToken; t >= 0 && t > lastToken - 400; t--)
        {
            var side = Side(text.Form(t));
            if (side == 1)
                return true;
            if (side == -1)
                return t >= lastToken - 1;
            if (side == 2)
                return t >= lastToken - 1 || text.Tokens[t].End == text.Tokens[Math.Min(t + 1, lastToken)].Start;
            if (t > 0 && text.Text.AsSpan(text.Tokens[t - 1].End, text.Tokens[t].Start - text.Tokens[t - 1].End).Contains('\n'))
                return false;
        }

        return false;
    }

    /// <summary>1 for an opening mark, −1 for a closing one, 2 for a straight one, 0 for anything else.</summary>
    public static int Side(ReadOnlySpan<char> form)
    {
        if (form.Length == 1)
        {
            return form[0] switch
            {
                '\u201c' or '\u201e' or '\u00ab' => 1,
                '\u201d' or '\u00bb' => -1,
                '"' => 2,
                _ => 0,
            };
        }

        return form is "``" ? 1 : form is "''" ? -1 : 0;
    }

    // A straight mark with no open one before it opens, unless it clings to the word before and not to the one after.
    private static bool Opens(Workspace work, int t)
    {
        var tokens = work.Text.Tokens;
        var here = work.First + t;
        var clingsBefore = t > 0 && tokens[here - 1].End == tokens[here].Start;
        var clingsAfter = t + 1 < work.Length && tokens[here + 1].Start == tokens[here].End;
        return clingsAfter || !clingsBefore;
    }
}
