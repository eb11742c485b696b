using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;
using YamlDotNet.Serialization;

namespace FactCheck.Architecture.Tests.Papers;

/// <summary>docker-compose.yml, as far as it can be checked where no engine runs.</summary>
public sealed class ComposeTests
{
    private static readonly string Text = File.ReadAllText(House.At("docker-compose.yml"));
    private static readonly Dictionary<object, object> Compose = new Deserializer().Deserialize<Dictionary<object, object>>(Text);

    private static readonly string[] ServiceKeys =
    [
        "build", "image", "restart", "depends_on", "environment", "ports", "volumes", "healthcheck", "read_only", "tmpfs",
        "cap_drop", "security_opt",
    ];

    [Fact]
    public void It_is_the_web_application_and_a_database()
    {
        Map("services").Keys.ShouldBe(["web", "database"]);
        Map("services", "database")["image"].ShouldBe("postgres:15");
        Map("services", "web")["build"].ShouldBe(".");
    }

    [Theory]
    [InlineData("web")]
    [InlineData("database")]
    public void A_service_is_written_in_words_that_compose_knows(string service) =>
        Map("services", service).Keys.Cast<string>().Except(ServiceKeys).ShouldBeEmpty();

    [Theory]
    [InlineData("web", "data", "/data")]
    [InlineData("database", "database", "/var/lib/postgresql/data")]
    public void What_a_service_keeps_lies_in_a_named_volume(string service, string volume, string folder)
    {
        List("services", service, "volumes").ShouldBe([$"{volume}:{folder}"]);
        Map("volumes").Keys.ShouldContain(volume);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("database")]
    public void A_service_says_whether_it_is_healthy(string service)
    {
        List("services", service, "healthcheck", "test")[0].ShouldBe("CMD");
        foreach (var duration in new[] { "interval", "timeout", "start_period" })
            ((string)Map("services", service, "healthcheck")[duration]).ShouldMatch(@"^\d+s$");
    }

    [Fact]
    public void The_web_application_waits_for_a_healthy_database() =>
        Map("services", "web", "depends_on", "database")["condition"].ShouldBe("service_healthy");

    [Fact]
    public void The_web_application_is_told_where_database_and_data_are()
    {
        var web = Map("services", "web", "environment");
        web["FactCheck__Database__Provider"].ShouldBe("PostgreSql");
        web["FactCheck__BehindProxy"].ShouldBe("true");
        web["FactCheck__DataFolder"].ShouldBe("/data");
        ((string)web["FactCheck__Database__ConnectionString"]).ShouldStartWith("Host=database;Database=factcheck;Username=factcheck;");
        web["ASPNETCORE_ENVIRONMENT"].ShouldBe("Production");
    }

    [Fact]
    public void No_password_stands_in_it()
    {
        var passwords = Regex.Matches(Text, @"(?i:password)\s*[=:]\s*""?([^\s"";]+)").Select(match => match.Groups[1].Value)
            .Where(value => !value.StartsWith("$(openssl", StringComparison.Ordinal));
        Found.Some(passwords, What.Files).ShouldAllBe(value => value.StartsWith("${FACTCHECK_DB_PASSWORD:?", StringComparison.Ordinal));
    }

    [Fact]
    public void The_health_check_is_the_same_as_the_images() => List("services", "web", "healthcheck", "test").Skip(1)
        .ShouldBe(Dockerfile.Read().Single(step => step.Word == "HEALTHCHECK").Exec);

    [Fact]
    public void Nothing_is_open_to_the_network_but_by_a_proxy() =>
        List("services", "web", "ports").ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));

    private static Dictionary<object, object> Map(params string[] path) =>
        path.Aggregate(Compose, (inner, name) => (Dictionary<object, object>)inner[name]);

    private static IReadOnlyList<string> List(params string[] path) => [.. ((List<object>)Map(path[..^1])[path[^1]]).Cast<string>()];
}
