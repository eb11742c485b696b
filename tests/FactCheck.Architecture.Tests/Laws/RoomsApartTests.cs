using System.Reflection;
using FactCheck.Architecture.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 3: rooms do not know each other; parts and shell know no room.</summary>
public sealed class RoomsApartTests
{
    private static readonly string[] BelowTheRooms =
        ["src/FactCheck.Web/Parts/", "src/FactCheck.Web/Shell/", "src/FactCheck.Web/Identity/", "src/FactCheck.Web/Program.cs"];

    private static readonly Lazy<Dictionary<string, Room>> Owners = new(() => Room.All
        .SelectMany(room => room.Types.Select(type => (type, room)))
        .GroupBy(owned => owned.type, owned => owned.room)
        .Where(owned => owned.Count() == 1)
        .ToDictionary(owned => owned.Key, owned => owned.Single()));

    [Fact]
    public void No_two_rooms_declare_a_type_of_the_same_name() => Found.NoBreach(
        Found.Some(Room.All, What.Rooms)
            .SelectMany(room => room.Types.Select(type => (type, room)))
            .GroupBy(owned => owned.type, owned => owned.room)
            .Where(owned => owned.Count() > 1)
            .Select(owned => $"{owned.Key}: {string.Join(", ", owned)}"),
        "A name says which room it belongs to.");

    [Fact]
    public void A_room_does_not_know_another_room() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        from file in room.Files
        from word in file.Words
        where Owners.Value.TryGetValue(word, out var owner) && owner != room && !IsPlaced(file, word)
        select $"{file} knows {word} of {Owners.Value[word]}",
        "Rooms do not know each other, save a page that places another room's component.");

    [Fact]
    public void A_room_imports_no_other_room() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        from file in room.Files
        where !IsPage(file)
        from other in Room.All
        where other != room && file.Code.Contains($"Features.{other.Area}.{other.UseCase};", StringComparison.Ordinal)
        select $"{file} imports {other}",
        "Rooms do not know each other.");

    [Fact]
    public void Parts_and_shell_know_no_room() => Found.NoBreach(
        from file in Found.Some(House.Source.Where(file => BelowTheRooms.Any(file.IsBelow)), What.Files)
        from word in file.Words
        where Owners.Value.ContainsKey(word)
        select $"{file} knows {word} of {Owners.Value[word]}",
        "Rooms stand on the shell and the parts, never the other way round.");

    // A link to a place inside the page must begin with the page's address, as pages have a <base>: a part may ask for it.
    [Fact]
    public void A_part_sends_nothing_and_injects_nothing_but_the_navigation()
    {
        Found.NoBreach(
            from file in Found.Some(House.Source.Where(file => file.IsBelow(BelowTheRooms[0])), What.Parts)
            from word in new[] { "IDispatcher", "IMediator", "FactCheckDb", "NavigateTo", "IServiceProvider" }
            where file.Has(word)
            select $"{file} names {word}",
            "A part takes parameters and raises events.");
        Found.NoBreach(
            from part in House.Web.GetTypes()
            where part.Namespace?.StartsWith("FactCheck.Web.Parts", StringComparison.Ordinal) == true
            from property in part.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where property.GetCustomAttribute<InjectAttribute>() is not null && property.PropertyType != typeof(NavigationManager)
            select $"{part.Name} injects {property.PropertyType.Name}",
            "A part injects nothing, save the navigation to ask it where the page is.");
    }

    private static bool IsPlaced(SourceFile file, string word) => IsPage(file)
        && (word.EndsWith("Form", StringComparison.Ordinal) || word.EndsWith("Page", StringComparison.Ordinal));

    private static bool IsPage(SourceFile file) => file.Name.Contains("Page.razor", StringComparison.Ordinal);
}
