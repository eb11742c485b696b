using FactCheck.Architecture.Tests.Support;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 2: a room has one shape.</summary>
public sealed class RoomShapeTests
{
    private static readonly string[] Areas =
        ["Intake", "Triage", "Queues", "Review", "Publishing", "Reading", "Speakers", "People"];

    private static readonly string[] Suffixes = ["Command", "Query", "Validator", "Handler", "View", "Form", "Page", "Endpoint"];

    [Fact]
    public void A_room_lies_in_an_area_of_the_desk() => Found.NoBreach(
        Found.Some(Room.All, What.Rooms).Where(room => !Areas.Contains(room.Area)).Select(room => $"{room} is in no known area"),
        $"Areas are {string.Join(", ", Areas)}.");

    [Fact]
    public void Every_file_of_the_features_is_in_a_room() => Found.NoBreach(
        from file in House.Source
        where file.IsBelow(Room.Features) && file.Name != "_Imports.razor"
            && file.Path[Room.Features.Length..].Split('/').Length != 3
        select $"{file} is not Features/Area/UseCase/File",
        "A room is Features/Area/UseCase with no folder inside.");

    [Fact]
    public void A_room_is_one_request_file_and_at_most_one_face() => Found.NoBreach(
        Found.Some(Room.All, What.Rooms).SelectMany(ShapeBreaches), "A room has one shape (design §4).");

    // Accounts are ASP.NET Core Identity's, whose name says web though nothing of it is; law 8 keeps it to People.
    [Fact]
    public void A_request_file_names_nothing_of_the_web_server() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        where room.Request?.Code.Replace("Microsoft.AspNetCore.Identity", "").Contains("Microsoft.AspNetCore", StringComparison.Ordinal) == true
        select $"{room.Request} names Microsoft.AspNetCore",
        "A worker must be able to take a request along.");

    [Fact]
    public void A_type_of_a_room_ends_with_a_suffix_of_the_house() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        from type in room.Types
        where !Suffixes.Any(suffix => type.EndsWith(suffix, StringComparison.Ordinal)) && !IsProblems(type)
        select $"{room}: {type}",
        $"Suffixes are {string.Join(", ", Suffixes)} (and Problems for refusals declared beside their rule).");

    [Fact]
    public void A_type_of_a_room_stands_in_the_namespace_of_its_folder() => Found.NoBreach(
        from room in Found.Some(Room.All, What.Rooms)
        from file in room.Files.Where(file => !file.IsRazor)
        let space = file.Tree.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString()
        where space != room.Namespace
        select $"{file} is in {space ?? "no namespace"}",
        "Namespaces follow folders.");

    private static IEnumerable<string> ShapeBreaches(Room room)
    {
        if (room.Request is not { } request)
        {
            yield return $"{room} has no {room.UseCase}.cs";
            yield break;
        }

        var types = request.Types.ToList();
        if (types.Count(type => type == room.UseCase + "Command" || type == room.UseCase + "Query") != 1)
            yield return $"{request} declares no {room.UseCase}Command or {room.UseCase}Query";
        if (!types.Contains(room.UseCase + "Handler")) yield return $"{request} declares no {room.UseCase}Handler";
        if (types.Count(type => type.EndsWith("Handler", StringComparison.Ordinal)) > 1) yield return $"{request} has two handlers";

        var faces = room.Files.Where(file => file != request).Select(file => file.Name).ToList();
        string[] known = [.. new[] { "Form.razor", "Form.razor.cs", "Page.razor", "Page.razor.cs", "Endpoint.cs", "View.cs" }
            .Select(ending => room.UseCase + ending)];
        foreach (var file in faces.Except(known)) yield return $"{room} has a file {file}";
        if (faces.Any(IsForm) && faces.Any(IsPage)) yield return $"{room} has a form and a page: two rooms";
        // A public page is served by an endpoint of its own (design §5): the pair is one face.
        var endpoint = room.Files.FirstOrDefault(file => file.Name.EndsWith("Endpoint.cs", StringComparison.Ordinal));
        if (endpoint is not null && faces.Any(IsForm)) yield return $"{room} has a form and an endpoint";
        if (endpoint is not null && faces.Any(IsPage) && !endpoint.Has(room.UseCase + "Page"))
            yield return $"{endpoint} does not serve the page beside it";
    }

    private static bool IsProblems(string type) => type.EndsWith("Problems", StringComparison.Ordinal);

    private static bool IsForm(string file) => file.Contains("Form.razor", StringComparison.Ordinal);

    private static bool IsPage(string file) => file.Contains("Page.razor", StringComparison.Ordinal);
}
