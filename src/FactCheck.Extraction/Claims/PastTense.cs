using System.Collections.Frozen;

namespace FactCheck.Extraction.Claims;

/// <summary>The simple past of an English verb, for a participle that becomes a statement of its own: "…, killing nine people".</summary>
internal static class PastTense
{
    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        "be was become became begin began bend bent bet bet bind bound bite bit bleed bled blow blew break broke breed bred bring brought build built burst burst buy bought catch caught choose chose cling clung come came cost cost creep crept cut cut deal dealt dig dug do did draw drew drink drank drive drove eat ate "
        + "fall fell feed fed feel felt fight fought find found flee fled fly flew forbid forbade forget forgot forgive forgave freeze froze get got give gave go went grind ground grow grew hang hung have had hear heard hide hid hit hit hold held hurt hurt keep kept know knew lay laid lead led leave left lend lent let let lie lay lose lost "
        + "make made mean meant meet met overcome overcame overtake overtook pay paid put put quit quit read read ride rode ring rang rise rose run ran say said see saw seek sought sell sold send sent set set shake shook shed shed shoot shot shrink shrank shut shut sing sang sink sank sit sat sleep slept slide slid speak spoke spend spent "
        + "spin spun split split spread spread spring sprang stand stood steal stole stick stuck strike struck swear swore sweep swept swim swam swing swung take took teach taught tear tore tell told think thought throw threw undergo underwent understand understood undertake undertook uphold upheld wake woke wear wore win won withdraw withdrew write wrote "
        + "admit admitted commit committed stop stopped ban banned drop dropped permit permitted refer referred occur occurred prefer preferred plan planned strip stripped wrap wrapped ship shipped slip slipped trap trapped rob robbed grab grabbed chop chopped transfer transferred submit submitted control controlled cancel cancelled travel travelled compel compelled expel expelled propel propelled");

    /// <summary>The past form of a dictionary form.</summary>
    public static string Of(string lemma)
    {
        if (Irregular.TryGetValue(lemma, out var past)) return past;
        if (lemma.EndsWith('e')) return lemma + "d";
        return lemma.Length > 2 && lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal) ? lemma[..^1] + "ied" : lemma + "ed";
    }

    private static FrozenDictionary<string, string> Pairs(string words) =>
        words.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
