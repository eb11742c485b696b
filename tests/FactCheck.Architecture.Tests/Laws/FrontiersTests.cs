using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 8: what is dangerous or ambiguous is named in one place only.</summary>
public sealed partial class FrontiersTests
{
    private const string Identity = "src/FactCheck.Web/Identity/";
    private const string Providers = "src/FactCheck.Persistence/Providers/";
    private const string Registration = "src/FactCheck.Persistence/AddPersistenceExtensions.cs";

    [Fact]
    public void Security_claims_are_named_in_identity_only() =>
        Only("System.Security.Claims", SecurityClaims(), [Identity], "Our claims are other claims.");

    [Fact]
    public void Database_providers_are_named_in_their_folder_only()
    {
        var ours = Found.Some(House.Source.Where(file => file.IsBelow(Providers)).SelectMany(file => file.Types), What.Providers);
        Found.NoBreach(
            from file in House.Source
            where !file.IsBelow(Providers)
            from name in ProviderNames().Matches(file.Code).Select(match => match.Value)
            where file.Path != Registration || !ours.Contains(name)
            select $"{file} names {name}",
            "Nothing but Persistence/Providers knows which database it is; the registration chooses between our own two.");
    }

    [Fact]
    public void Raw_sql_is_written_in_the_folder_of_the_providers_only() =>
        Only("raw SQL", RawSql(), [Providers], "SQL by hand is per provider, side by side.");

    [Fact]
    public void Time_comes_from_the_time_provider_only() =>
        Only("the system's clock", SystemClock(), [], "A clock that cannot be turned cannot be tested: take TimeProvider.");

    [Fact]
    public void An_http_client_is_made_in_one_place()
    {
        var places = Found.Some(House.Source, What.Files).Where(file => NewHttpClient().IsMatch(file.Code)).ToList();
        places.Count.ShouldBeLessThanOrEqualTo(1, $"one guarded way out, not {string.Join(", ", places)}");
    }

    [Fact]
    public void Markup_is_written_unescaped_in_two_places()
    {
        var places = Found.Some(House.Source.Where(file => file.Has("MarkupString") || file.Has("AddMarkupContent")), What.Unescaped);
        places.Count.ShouldBeLessThanOrEqualTo(2, $"JSON-LD, and Markdown whose links were checked; not {string.Join(", ", places)}");
    }

    [Fact]
    public void The_mediator_is_named_in_the_dispatcher_only() =>
        Only("IMediator", Mediator(), ["src/FactCheck.Web/Shell/Dispatching/"], "Everybody else sends through IDispatcher: a scope for each request.");

    [Fact]
    public void The_user_manager_is_named_where_people_are_managed_only() =>
        Only("UserManager", Managers(), [Identity, "src/FactCheck.Web/Features/People/"], "Accounts are Identity's and People's.");

    [Fact]
    public void No_file_says_where_it_was_made()
    {
        var files = Found.Some(House.Read("", ".cs", ".razor", ".md", ".sh", ".yml", ".json", ".csproj", ".props", ".targets", ".js", ".css"), What.Files);
        Found.NoBreach(
            from file in files
            where !file.Path.EndsWith("FrontiersTests.cs", StringComparison.Ordinal) && BuildersPath().IsMatch(file.Text)
            select $"{file}: {BuildersPath().Match(file.Text).Value}",
            "A path of the machine that built it works on no other.");
    }

    private static void Only(string what, Regex pattern, string[] folders, string law) => Found.NoBreach(
        from file in Found.Some(House.Source, What.Files)
        where !folders.Any(file.IsBelow)
        let match = pattern.Match(file.Code)
        where match.Success
        select $"{file} names {what}: {match.Value}",
        law);

    [GeneratedRegex(@"System\.Security\.Claims")]
    private static partial Regex SecurityClaims();

    [GeneratedRegex(@"\b(UseSqlite|UseNpgsql|Npgsql\w*|Sqlite[A-Z]\w*|SQLitePCL)\b")]
    private static partial Regex ProviderNames();

    [GeneratedRegex(@"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*|CommandText|CreateDbCommand|PRAGMA|ILIKE|SKIP LOCKED)\b|\bSELECT\s+\w+.*\bFROM\b")]
    private static partial Regex RawSql();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bEnvironment\.TickCount|\bnew Timer\(|\bStopwatch\.")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"\bnew HttpClient\b|\bHttpClient\s+\w+\s*=\s*new\b|\bAddHttpClient\b")]
    private static partial Regex NewHttpClient();

    [GeneratedRegex(@"\b(IMediator|ISender|IPublisher)\b")]
    private static partial Regex Mediator();

    [GeneratedRegex(@"\bUserManager\b")]
    private static partial Regex Managers();

    [GeneratedRegex(@"(?<![\w.])/(work|tmp/tools)/\w+")]
    private static partial Regex BuildersPath();
}
