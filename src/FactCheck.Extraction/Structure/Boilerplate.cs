using System.Text.RegularExpressions;

namespace FactCheck.Extraction.Structure;

/// <summary>Knows lines that web pages put around a story: each pattern is a habit of many sites, none of one site.</summary>
internal static partial class Boilerplate
{
    private const int LongestLine = 400;
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(https?://|www\.)\S+$|^\S+@\S+\.\w+$|^\S+\.(com|org|net|co\.uk|html?|php)(/\S*)?$", Plain)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(story|news|article|item|document|press)?\s*(code|id|no\.?|number|ref\.?|reference)\s*[:#]\s*[\w./-]+$", Plain)]
    private static partial Regex StoryCode();

    [GeneratedRegex(@"^(your\s+(full\s+)?(name|e-?mail(\s+address)?|comments?|message|website)|name|e-?mail(\s+address)?|website|message|captcha|required fields.*|\* ?required.*)\s*[:*]*$", Plain)]
    private static partial Regex FormField();

    [GeneratedRegex(@"^(leave|post|add|write|submit|send|view|show|load|hide|join|see)\s+(a |your |the |all |more |us )?(comments?|repl(y|ies)|conversation|discussion|feedback)\b.{0,40}$|^\(?\d*\)?\s*(comments?|repl(y|ies)|shares?|views?|likes?)\s*[:(]?\s*[\d,.k]*\)?$|^comments? (are|is) closed\.?$|^(reply|report comment|log ?in|log ?out|sign ?in|sign ?up|register|submit|cancel|search|menu|home|close|next|previous|back to top|top|more|print|save|share|tweet|email|e-mail|whatsapp|facebook|twitter|linkedin|reddit|telegram|copy link|x|instagram|youtube|pinterest)\s*[»›>]*$", Plain)]
    private static partial Regex Button();

    [GeneratedRegex(@"^(share|tweet|print|email|e-mail|save|follow)\s+(this|us|on|via|to|the|it)\b.{0,80}$|^(follow|like|find|join)\s+(us|@?\w+)\s+on\s+.{0,80}$|^(share|follow)\s*:.{0,80}$", Plain)]
    private static partial Regex Sharing();

    [GeneratedRegex(@"^(you may also like|you might also (like|be interested in)|related( (articles?|stories|news|topics?|content|posts?|coverage|links?|items?))?|read (more|also|next|the (rest|full)\b.*)|more (from|on|in|stories|news|about)\b.{0,60}|also read|see also|recommended( for you)?|most (read|popular|viewed|shared|commented)|trending( now)?|top stories|latest( news| stories)?|editor'?s'? picks?|don'?t miss|up next|popular now|in other news|in this (article|story)|promoted( stories| content)?|sponsored( content| stories| by\b.{0,40})?|around the web|from our (partners|network)|what to read next|keep reading|continue reading)\s*[:.»›>…]*$", Plain)]
    private static partial Regex Teaser();

    [GeneratedRegex(@"^(read (more|also|next)|related|also read|see also|more|watch( now| live)?|listen( now)?|video|photos?|gallery|pictured|don'?t miss|tags?|topics?|keywords?|filed (under|in)|categor(y|ies)|section|labels?|posted in|in pictures)\s*:\s*\S.{0,200}$", Plain)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(we|this (web)?site|our (web)?site|our partners)\b.{0,30}\buses?\b.{0,20}\bcookies\b|\bcookies?\b.{0,30}\b(polic(y|ies)|settings|preferences|notice|consent)\b|^(accept|reject|manage)( all)?( cookies| preferences| settings)?$|\bby (continuing|clicking|using|browsing)\b.{0,60}\b(you (agree|accept|consent)|site)\b|^(i accept|got it|ok|agree)!?$", Plain)]
    private static partial Regex Cookie();

    [GeneratedRegex(@"\ball rights reserved\b|^(copyright\b|©|\(c\)\s*\d{4})|©\s*(19|20)\d\d|\bprivacy (policy|notice)\b|\bterms (of (use|service)|and conditions|& conditions)\b|\b(may|must) not be (published|reproduced|republished|copied|broadcast)\b", Plain)]
    private static partial Regex Rights();

    [GeneratedRegex(@"\b(is|are) not responsible for (the )?(content|external|any|third|views|opinions)\b|\b(views|opinions) (expressed|in this)\b.{0,120}\b(author|own|reflect|represent)|\bdo(es)? not (necessarily )?(reflect|represent)\b.{0,60}\b(views?|opinions?|polic(y|ies)|position)\b|^disclaimer\b|\bwas (originally|first) published (in|on|at|by)\b|\bthis (story|article|report) (has been|was) (updated|corrected|edited|generated|produced|auto-?generated|translated)\b|^(editor'?s note|correction|clarification)\s*:", Plain)]
    private static partial Regex Disclaimer();

    [GeneratedRegex(@"\b(subscribe|sign ?up|register|log ?in|sign ?in|donate|support us|become a (member|subscriber|supporter))\b.{0,60}\b(newsletter|newsletters|inbox|today|now|free|here|account|daily|weekly|alerts?|access|updates|emails?|briefing)\b|^(subscribe|newsletter|sign up for)\b.{0,120}$|\bclick here\b|\b(download|get) (our|the) (\w+ )?app\b|\benable javascript\b|\bad ?blocker\b|^advertisements?\b.{0,40}$|^(skip|jump) (to|ad)\b.{0,40}$|^(support|help) (our|independent) (journalism|reporting)\b.{0,120}$|^already a (subscriber|member)\b.{0,60}$|^this (content|article) is (for|available to) (subscribers|members)\b.{0,80}$|^loading\b.{0,20}$", Plain)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"^\(?(photo|image|picture|photograph|file photo|credit|illustration|graphic|map|video|source|pictured)( by| from| credit| courtesy)?\b\s*[:/©]?\s*.{0,100}$|\((photo|image|ap photo|reuters|getty|afp|file|epa)\b[^)]{0,60}\)$|\b(getty images|ap photo|afp/getty|shutterstock|istock|wikimedia commons|file photo)\b", Plain)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\(?(additional |with )?(reporting|writing|editing|compiled|translation|production|research) (by|from)\b(?!.*\b(shows?|showed|found|finds|suggests?|suggested|indicates?|said|says|has|have|was|were|is|are)\b).{0,200}$|\bcontributed (to|reporting)\b.{0,60}(report|story|article)?\b.{0,20}$|^\w[\w .'-]{2,40} (reported|reports) from [A-Z][\w .'-]{2,40}\.?$|^(\d+|one|two|three|four|five)[ -]min(ute)?s? read$|^(estimated )?reading time\b.{0,20}$|^(page )?\d+ (of|/) \d+$|^\d+ (minutes?|hours?|days?|weeks?|months?) ago$|^(end|ends|-30-|###|\* ?\* ?\*)$|^(back to|return to)\b.{0,40}$", Plain)]
    private static partial Regex Footer();

    [GeneratedRegex(@"^(for immediate release|embargoed\b.{0,80}|news release|press release|(media|press|investor) (contacts?|inquiries|enquiries|relations)\b.{0,120}|contacts?( information)?\s*:.{0,120})\s*[:.]*$|\bforward-looking statements?\b.{0,80}\b(within the meaning|safe harbor|private securities)\b|\b(small|quick) favou?r to ask\b", Plain)]
    private static partial Regex Release();

    [GeneratedRegex(@"^\(?\d*\)?\s*comments?\s*[:(]?\s*[\d,]*\)?\s*$|^(reader|your|all|top|latest|recent|show|view|hide) comments?\b.{0,20}$|^(join|start) the (conversation|discussion)\.?$", Plain)]
    private static partial Regex CommentHeading();

    [GeneratedRegex(@"^(\d+ )?(reply|replies|report( this)?( comment)?|upvote|downvote|flag)\b|\b(\d+|an?) (minutes?|mins?|hours?|days?|weeks?|months?) ago\b", Plain)]
    private static partial Regex CommentMark();

    /// <summary>True for a line that opens what readers wrote.</summary>
    public static bool OpensComments(ReadOnlySpan<char> line) => line.Length < 60 && CommentHeading().IsMatch(line);

    /// <summary>True for a line that stands under a reader's comment.</summary>
    public static bool IsCommentMark(ReadOnlySpan<char> line) => line.Length < 60 && CommentMark().IsMatch(line);

    /// <summary>True for a line that is no part of any story.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine) return false;
        var words = Lines.CountWords(line, 60);
        if (words == 0) return line.Length < 60;
        if (StoryCode().IsMatch(line) || FormField().IsMatch(line) || Button().IsMatch(line) || Footer().IsMatch(line) || Address().IsMatch(line) || Release().IsMatch(line)) return true;
        if (Disclaimer().IsMatch(line) || Rights().IsMatch(line) || Cookie().IsMatch(line) || Invitation().IsMatch(line)) return !IsReported(line);
        return OpensTail(line) || Label().IsMatch(line) || (words <= 30 && Credit().IsMatch(line) && !IsReported(line)) || Sharing().IsMatch(line) || IsMenu(line, words);
    }

    /// <summary>True for a line after which headings of other stories or a comment box follow.</summary>
    public static bool OpensTail(ReadOnlySpan<char> line) => line.Length < 100 && (Teaser().IsMatch(line) || (Button().IsMatch(line) && line.Contains("comment", StringComparison.OrdinalIgnoreCase)));

    // "The minister said: 'We use cookies'" is a statement, not a notice.
    private static bool IsReported(ReadOnlySpan<char> line) =>
        line.Contains(" said", StringComparison.Ordinal) || line.Contains("told ", StringComparison.Ordinal) || line.Contains("according to", StringComparison.OrdinalIgnoreCase);

    private static bool IsMenu(ReadOnlySpan<char> line, int words)
    {
        var bars = 0;
        // "News  Politics  Sport": words far apart.
        for (var i = 2; i < line.Length; i++) if (line[i - 1] == ' ' && line[i - 2] == ' ' && line[i] != ' ') bars++;
        if (bars > 0 && bars < 3) bars = 0;
        foreach (var c in line) if (c is '|' or '>' or '›' or '»' or '•' or '·' or '/') bars++;
        return bars >= 2 && words <= 4 * (bars + 1) && !Lines.EndsSentence(line);
    }
}
