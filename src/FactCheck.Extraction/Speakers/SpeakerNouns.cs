using System.Collections.Frozen;

namespace FactCheck.Extraction.Speakers;

/// <summary>Nouns for those who speak: titles before a name, roles of persons, bodies, and plural groups.</summary>
internal static class SpeakerNouns
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Genders.Words(
        "mr mrs ms miss dr prof professor sir dame lord lady gen general lt lieutenant col colonel maj major capt captain cmdr commander sgt sergeant pvt private cpl corporal adm admiral brig brigadier marshal field rear vice deputy "
        + "president prime minister premier chancellor senator sen sens representative rep reps congressman congresswoman gov governor mayor secretary ambassador judge justice king queen prince princess duke duchess emperor sheikh sheik "
        + "ayatollah hojatoleslam imam mullah pope cardinal archbishop bishop father sister brother rev reverend rabbi pastor saint st chief inspector detective constable officer superintendent sheriff commissioner coach chairman chairwoman "
        + "chair speaker spokesman spokeswoman spokesperson attorney councilman councilwoman councillor cllr alderman assemblyman assemblywoman delegate comrade monsignor hon honorable former ex acting interim outgoing supt insp then-president ex-president candidate nominee");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles = Genders.Words(
        "activist actor actress adviser advisor advocate aide ally ambassador analyst anchor archbishop architect artist assistant assemblyman assemblywoman astronaut attorney author ayatollah banker billionaire biologist bishop blogger boss broker businessman businesswoman "
        + "candidate captain cardinal ceo cfo chair chairman chairperson chairwoman challenger chancellor chief cleric clerk coach co-chair co-chairman co-founder colleague columnist comedian commander commentator commissioner composer congressman congresswoman consultant contractor coordinator "
        + "coroner correspondent councilman councilwoman councillor counsel counselor critic curator daughter dean defendant delegate demographer deputy designer detective dictator diplomat director doctor donor economist editor educator employee engineer envoy epidemiologist executive expert "
        + "farmer father figure filmmaker fisherman footballer founder general geologist governor guitarist hairdresser head headmaster headteacher historian host husband inspector investigator investor journalist judge justice king lawmaker lawyer leader lecturer legislator librarian lieutenant lobbyist manager marshal "
        + "mathematician mayor mechanic member meteorologist minister moderator mother musician negotiator neighbor neighbour nominee nurse officer official operative opponent organizer organiser owner parent partner pastor pathologist physician physicist pilot planner player poet policeman politician pollster pope premier "
        + "presenter president president-elect priest prime principal prince princess prisoner producer professor prosecutor psychiatrist psychologist publisher queen rabbi rancher ranger rapper ranking receptionist regulator reporter representative researcher resident retiree rival "
        + "scholar scientist secretary secretary-general senator sergeant sheriff singer sister sociologist soldier solicitor son source speaker specialist spokesman spokesperson spokeswoman staffer star statistician strategist student superintendent supervisor supporter surgeon surrogate survivor "
        + "teacher technician theologian trader trainer treasurer trustee tycoon undersecretary vice-chair vice-chairman vice-president veteran victim volunteer voter widow wife winner witness woman man worker writer whip zoologist commandant dentist veterinarian paramedic firefighter beekeeper baker driver conductor ombudsman "
        + "operator builder programmer carpenter plumber electrician baker guide clerk auditor controller comptroller actuary accountant planner forester ecologist hydrologist seismologist archaeologist anthropologist chemist botanist astronomer virologist pharmacist therapist midwife shopkeeper landlord tenant passenger customer buyer seller collector goalkeeper captain midfielder striker swimmer forecaster commentator climatologist magnate client suspect gunman attacker patient pupil headteacher runner cyclist boxer");

    // What papers call the people they ask; the model of pronouns was trained without them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Callings = Genders.Words("barber campaigner carer medallist postman postwoman warden docker haulier insider barrister butcher cleaner chef waiter waitress grocer newsagent publican landlady courier lifeguard caretaker agent mum dad pal");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bodies = Genders.Words(
        "administration academy agency airline airport alliance army assembly association authority bank body board brand brewery broadcaster bureau business cabinet campaign center centre chamber charity church city clinic club coalition college commission committee community company conference congress consortium consulate "
        + "corporation council country county court delegation department diocese directorate district division embassy enterprise exchange factory faculty federation firm force foundation fund government group guild hospital house industry initiative inquiry inspectorate institute institution intelligence joint-venture judiciary jury league "
        + "legislature lobby magazine manufacturer media military ministry mission monarchy monitor movement municipality museum nation navy network newspaper ngo nonprofit office operator opposition organisation organization outlet palace panel paper parliament party pentagon platform police presidency press provider publication publisher "
        + "railway regulator regime registry republic retailer school secretariat senate service society startup state station store studio supplier taskforce team think-tank town tribunal troupe trust union university utility vatican watchdog weekly daily website widow-fund survey report study poll letter statement document memo "
        + "brokerage lender insurer carmaker "
        + "filing lawsuit complaint indictment ruling bill law data figures statistics census tweet post article review audit analysis forecast constitution treaty transcript video ad advertisement email");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Vague = Genders.Words(
        "a an another any each every few many most much no one other others several some someone somebody anyone nobody two three four five six seven eight nine ten dozens hundreds thousands various numerous unnamed anonymous certain");

    /// <summary>A word that may stand before a name and is no part of it.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word.TrimEnd('.')) || (word.Length > 3 && word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)) || word.StartsWith("vice-", StringComparison.OrdinalIgnoreCase);

    /// <summary>A noun for what somebody is, singular or plural.</summary>
    public static bool IsRole(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (Roles.Contains(word) || IsTitle(word)) return true;
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && Roles.Contains(word[(hyphen + 1)..])) return true;
        if (word.Length > 6 && (word.EndsWith("ologist") || word.EndsWith("ician") || word.EndsWith("keeper") || word.EndsWith("maker") || word.EndsWith("worker") || word.EndsWith("grower") || word.EndsWith("dealer"))) return true;
        return Singular(word, out var length) && (Roles.Contains(word[..length]) || Titles.Contains(word[..length])) || word.EndsWith("men", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A noun for what somebody is, in the wide sense in which papers introduce people: "barber", "mum-of-three".</summary>
    public static bool IsCalling(ReadOnlySpan<char> word) => IsRole(word) || Callings.Contains(word) || (word.IndexOf("-of-") is var end and > 0 && (IsRole(word[..end]) || Callings.Contains(word[..end])));

    /// <summary>A noun for a body or a publication.</summary>
    public static bool IsBody(ReadOnlySpan<char> word) => Bodies.Contains(word) || (Singular(word, out var length) && Bodies.Contains(word[..length]))
        || (word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && Bodies.Contains(string.Concat(word[..^3], "y")));

    /// <summary>A word that says whose somebody is: "his lawyer".</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word) => word is "his" or "her" or "their" or "its" or "His" or "Her" or "Their" or "Its";

    /// <summary>A word with which names of companies end and names of people do not: "Norda Water".</summary>
    public static bool IsTrade(ReadOnlySpan<char> word) => word.TrimEnd('.') is "Inc" or "Ltd" or "Corp" or "LLC" or "PLC" or "plc" or "GmbH" or "Holdings" or "Industries" or "Energy" or "Water" or "Power" or "Grid" or "Electric" or "Steel" or "Motors" or "Airways" or "Airlines" or "Rail" or "Railways"
        or "Trains" or "Oil" or "Gas" or "Petroleum" or "Pharma" or "Pharmaceuticals" or "Foods" or "Systems" or "Technologies" or "Partners" or "Capital" or "Securities" or "Insurance" or "Logistics" or "Shipping" or "Media" or "Telecom" or "Software" or "Labs" or "Analytics" or "Research" or "Police";

    /// <summary>A word that makes a description indefinite: "some officials", "one commander".</summary>
    public static bool IsVague(ReadOnlySpan<char> word) => Vague.Contains(word);

    /// <summary>Length of the word without the plural's s; false when there is none.</summary>
    private static bool Singular(ReadOnlySpan<char> word, out int length)
    {
        length = word.Length - 1;
        return word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S');
    }
}
