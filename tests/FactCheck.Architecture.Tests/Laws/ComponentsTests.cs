using System.Reflection;
using System.Text.RegularExpressions;
using FactCheck.Architecture.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Law 5: a component of a room shows and sends; it reaches for nothing else.</summary>
public sealed partial class ComponentsTests
{
    private static readonly string[] Allowed = ["IDispatcher", "NavigationManager", "ILiveFeed"];

    private static readonly string[] Forbidden =
    [
        "IJSRuntime", "EntityFrameworkCore", "FactCheckDb", "DbContext", "IsInRole", "AuthorizeView", "HttpContext",
        "HttpClient", "IServiceProvider", "UserManager", "SignInManager", "AuthenticationStateProvider",
    ];

    [Fact]
    public void A_component_of_a_room_injects_the_dispatcher_the_navigation_and_the_live_feed_only() => Found.NoBreach(
        from component in Found.Some(Components(), What.Components)
        from injected in Injected(component)
        where !Allowed.Contains(injected.Name)
        select $"{component.FullName} injects {injected.Name}",
        $"Under Features, components inject {string.Join(", ", Allowed)}, nothing else.");

    [Fact]
    public void A_face_of_a_room_names_no_database_no_role_check_and_no_script_runtime() => Found.NoBreach(
        from file in Found.Some(Faces(), What.Components)
        from word in Forbidden
        where file.Has(word)
        select $"{file} names {word}",
        "The request decides who may; the database is behind the handler; script is a custom element.");

    [Fact]
    public void What_a_page_reads_from_its_address_is_text() => Found.NoBreach(
        from property in Found.Some(
            House.Web.GetTypes().SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(property => property.IsDefined(typeof(SupplyParameterFromQueryAttribute), inherit: false)), What.Components)
        where property.PropertyType != typeof(string)
        select $"{property.DeclaringType!.FullName}.{property.Name} is a {property.PropertyType.Name}",
        "The framework ends a page whose address it cannot read: take text and read it with FromAddress.");

    [Fact]
    public void A_form_that_can_be_closed_is_closed_by_the_button_that_Escape_presses() => Found.NoBreach(
        from file in Found.Some(House.Source.Where(file => file.IsRazor && file.Has("OnClose")), What.Components)
        where file.Name != "CloseButton.razor" && (file.Text.Contains("OnClose.InvokeAsync", StringComparison.Ordinal) || file.Text.Contains(">Close<", StringComparison.Ordinal))
        select $"{file} has a button of its own",
        "Use CloseButton: Escape presses it, and the focus goes back to what opened the form.");

    [Fact]
    public void No_markup_carries_inline_script_or_style() => Found.NoBreach(
        from file in Found.Some(House.Source.Where(file => file.IsRazor), What.Components)
        from Match match in Inline().Matches(file.Code)
        select $"{file}: {match.Value.Trim()}",
        "The Content-Security-Policy allows no inline script, handler or style.");

    [Fact]
    public void No_script_of_the_house_writes_markup_or_styles()
    {
        var scripts = House.Read("src/FactCheck.Web/wwwroot/js", ".js");
        Found.NoBreach(
            from file in Found.Some(scripts, What.Components)
            from word in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", ".style." }
            where file.Text.Contains(word, StringComparison.Ordinal)
            select $"{file} names {word}",
            "Script makes elements and sets classes; it never parses markup.");
    }

    private static IEnumerable<Type> Components() => House.Web.GetTypes().Where(type =>
        typeof(IComponent).IsAssignableFrom(type) && !type.IsAbstract
        && type.Namespace?.StartsWith("FactCheck.Web.Features", StringComparison.Ordinal) == true);

    private static IEnumerable<SourceFile> Faces() => Room.All.SelectMany(room => room.Files)
        .Where(file => file.IsRazor || file.Name.EndsWith(".razor.cs", StringComparison.Ordinal));

    private static IEnumerable<Type> Injected(Type component) => component
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(property => property.GetCustomAttribute<InjectAttribute>() is not null)
        .Select(property => property.PropertyType)
        .Concat(component.GetConstructors().SelectMany(made => made.GetParameters()).Select(parameter => parameter.ParameterType));

    [GeneratedRegex(@"\sstyle\s*=\s*""|<style\b|\son[a-z]+\s*=\s*""|<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)[^>]*>|href=""javascript:")]
    private static partial Regex Inline();
}
