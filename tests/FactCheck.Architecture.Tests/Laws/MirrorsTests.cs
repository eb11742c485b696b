using System.Reflection;
using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 10: tests mirror rooms; both databases have the same migrations and none is missing.</summary>
public sealed class MirrorsTests
{
    private static readonly string[] MigrationProjects = ["FactCheck.Migrations.Sqlite", "FactCheck.Migrations.PostgreSql"];

    [Fact]
    public void Every_room_has_its_tests_at_the_same_place() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        let folder = $"tests/FactCheck.Web.Tests/Features/{room.Area}/"
        where !House.Tests.Any(file => file.IsBelow(folder + room.UseCase) && file.Name.EndsWith("Tests.cs", StringComparison.Ordinal))
        select $"{room} has no tests below {folder}{room.UseCase}",
        "Tests mirror rooms.");

    [Fact]
    public void Every_form_is_rendered_by_the_tests_of_its_room() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        from form in room.Files
        where form.Name.EndsWith("Form.razor", StringComparison.Ordinal)
        let render = $"Render<{form.Name[..^".razor".Length]}>("
        let tests = $"tests/FactCheck.Web.Tests/Features/{room.Area}/{room.UseCase}"
        where !House.Tests.Any(file => file.IsBelow(tests) && file.Name.EndsWith("Tests.cs", StringComparison.Ordinal) && file.Code.Contains(render, StringComparison.Ordinal))
        select $"{form}: no {render}…) in {tests}*Tests.cs",
        "A form is tested where its room is: what it sends, what it keeps, what it says when it is refused.");

    [Fact]
    public void Both_databases_have_the_same_migrations_in_the_same_order()
    {
        var folders = MigrationProjects.Select(project => Found.Some(Migrations(project), What.Migrations)).ToList();
        folders[0].ShouldBe(folders[1]);
    }

    [Theory]
    [InlineData("FactCheck.Migrations.Sqlite")]
    [InlineData("FactCheck.Migrations.PostgreSql")]
    public void No_change_of_the_model_waits_for_its_migration(string project)
    {
        var factories = Found.Some(
            Assembly.Load(project).GetTypes().Where(type => ContextOf(type) is not null && !type.IsAbstract), What.Migrations);
        foreach (var factory in factories)
        {
            using var context = (DbContext)factory.GetMethod("CreateDbContext", [typeof(string[])])!
                .Invoke(Activator.CreateInstance(factory, nonPublic: true), [Array.Empty<string>()])!;
            context.Database.HasPendingModelChanges().ShouldBeFalse($"{project} is behind the model: add a migration to both");
        }
    }

    [Fact]
    public void The_name_of_a_test_is_a_sentence() => Found.NoBreach(
        from file in Found.Some(House.Tests.Where(file => file.Name.EndsWith("Tests.cs", StringComparison.Ordinal)), What.Files)
        from Match match in Regex.Matches(file.Code, @"\[(?:Fact|Theory)[^\n]*\]\s*(?:\[[^\n]*\]\s*)*public (?:async )?(?:void|Task|ValueTask) (\w+)\(")
        where !match.Groups[1].Value.Contains('_', StringComparison.Ordinal)
        select $"{file}: {match.Groups[1].Value}",
        "A test is named like A_reviewer_cannot_rate_a_claim_twice_in_a_round.");

    [Fact]
    public void No_test_sleeps() => Found.NoBreach(
        from file in Found.Some(House.Tests, What.Files)
        where Regex.IsMatch(file.Code, @"\bThread\.Sleep\(\w")
        select file.Path,
        "A test waits for what it wants to see, never for a time.");

    private static IEnumerable<string> Migrations(string project) =>
        House.Read($"migrations/{project}", ".cs").Select(file => Regex.Match(file.Name, @"^\d{14}_(\w+)\.cs$"))
            .Where(match => match.Success).Select(match => match.Groups[1].Value);

    private static Type? ContextOf(Type type) => type.GetInterfaces().FirstOrDefault(face =>
        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>))?.GetGenericArguments()[0];
}
