using FactCheck.Architecture.Tests.Support;
using FactCheck.Web.Shell.Dispatching;
using FluentValidation;
using MediatR;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Architecture.Tests.Laws;

/// <summary>Laws 2 and 6: what a request is, who may send it, and what its handler may do.</summary>
public sealed class RequestsTests
{
    /// <summary>What the address bar carries; too long or not there, it is simply not found.</summary>
    private static readonly string[] NotTyped = ["Slug", "Path", "Cursor", "After", "Before"];

    private const int LongestHandler = 60;

    private static readonly Lazy<ServiceCollection> Services = new(() =>
    {
        var services = new ServiceCollection();
        services.AddDispatching(House.Web);
        return services;
    });

    [Fact]
    public void Every_request_has_one_handler_says_who_may_send_it_and_answers_an_outcome()
    {
        Found.Some(Requests(), What.Requests);
        Found.NoBreach(DispatchingCheck.FaultsOf(House.Web, Services.Value), "The road carries only requests that are in order.");
    }

    [Fact]
    public void Authorization_comes_first_in_the_pipeline_of_every_request() => Found.NoBreach(
        from request in Found.Some(Requests(), What.Requests)
        let pipeline = PipelineOf(request)
        where pipeline.FirstOrDefault() != typeof(AuthorizationBehaviour<,>) || pipeline.Count != DispatchingSetup.Behaviours.Count
        select $"{request.Name}: {string.Join(", ", pipeline.Select(step => step.Name))}",
        "The container leaves out a behaviour whose constraint does not fit: nobody would be asked who they are.");

    [Fact]
    public void A_request_with_anything_typed_by_a_person_has_a_validator()
    {
        Found.Some(House.Web.GetTypes().Where(type => typeof(IValidator).IsAssignableFrom(type) && !type.IsAbstract), What.Validators);
        Found.NoBreach(
            from request in Found.Some(Requests(), What.Requests)
            where Texts(request, []).Any()
            where !House.Web.GetTypes().Any(type => !type.IsAbstract && typeof(IValidator<>).MakeGenericType(request).IsAssignableFrom(type))
            select $"{request.Name} has no validator for {string.Join(", ", Texts(request, []))}",
            "A validator if anything in it is typed by a person.");
    }

    [Fact]
    public void A_handler_is_sealed_and_short() => Found.NoBreach(
        from handler in Found.Some(Handlers(), What.Handlers)
        where !handler.Class.Modifiers.Any(SyntaxKind.SealedKeyword)
            || handler.Class.Members.OfType<MethodDeclarationSyntax>().Any(method => LinesOf(method) > LongestHandler)
        select $"{handler.File}: {handler.Class.Identifier.Text}",
        $"A handler is sealed, its methods at most {LongestHandler} lines: the rules are the aggregate's.");

    [Fact]
    public void A_command_saves_once_and_a_query_never() => Found.NoBreach(
        from handler in Found.Some(Handlers(), What.Handlers)
        let saves = handler.Class.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Count(word => word.Identifier.Text is "SaveChangesAsync" or "SaveChanges" or "ExecuteUpdateAsync" or "ExecuteDeleteAsync")
        where saves > 1 || (saves > 0 && IsQuery(handler.Class))
        select $"{handler.File}: {handler.Class.Identifier.Text} saves {saves} times",
        "A command saves once, a query never.");

    [Fact]
    public void A_handler_sends_no_other_request() => Found.NoBreach(
        from handler in Found.Some(Handlers(), What.Handlers)
        from word in handler.Class.DescendantNodes().OfType<IdentifierNameSyntax>().Select(word => word.Identifier.Text)
        where word is "IDispatcher" or "IWorkerDispatcher" or "IMediator" or "ISender" or "IServiceProvider"
        select $"{handler.File}: {handler.Class.Identifier.Text} names {word}",
        "What two rooms need is a rule of the domain or a query of persistence, not a request inside a request.");

    private static IReadOnlyList<Type> Requests() => DispatchingCheck.RequestsOf(House.Web);

    /// <summary>The behaviours that the container really gives for this request, as open types, in their order.</summary>
    private static List<Type> PipelineOf(Type request)
    {
        var closed = typeof(IPipelineBehavior<,>).MakeGenericType(request, DispatchingCheck.AnswerOf(request)!);
        return [.. Services.Value.Where(service => service.ServiceType == typeof(IPipelineBehavior<,>) || service.ServiceType == closed)
            .Where(service => service.ServiceType == closed || Fits(service.ImplementationType!, closed))
            .Select(service => service.ImplementationType!)
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)];
    }

    private static bool Fits(Type behaviour, Type closed)
    {
        try
        {
            return closed.IsAssignableFrom(behaviour.MakeGenericType(closed.GetGenericArguments()));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<(SourceFile File, ClassDeclarationSyntax Class)> Handlers() =>
        from file in House.Source
        where file.IsBelow(Room.Features) && !file.IsRazor
        from type in file.Tree.DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.Identifier.Text.EndsWith("Handler", StringComparison.Ordinal)
        select (file, type);

    private static bool IsQuery(ClassDeclarationSyntax handler) =>
        handler.BaseList?.Types.Any(face => face.ToString().Contains("Query,", StringComparison.Ordinal)) == true;

    private static int LinesOf(MethodDeclarationSyntax method)
    {
        var span = method.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static IEnumerable<string> Texts(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) yield break;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
        {
            if (property.PropertyType == typeof(string) && !NotTyped.Contains(property.Name)) yield return property.Name;
            foreach (var part in Parts(property.PropertyType).Where(part => part.Assembly == House.Web))
                foreach (var text in Texts(part, seen)) yield return $"{property.Name}.{text}";
            if (Parts(property.PropertyType).Contains(typeof(string)) && property.PropertyType != typeof(string)) yield return property.Name;
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsArray
        ? [type.GetElementType()!]
        : type.IsGenericType ? type.GetGenericArguments() : [type];
}
