using System.Reflection;
using FactCheck.Domain.Kernel;
using FactCheck.Web.Shell.Hosting;
using MediatR;

namespace FactCheck.Web.Tests.Blindness;

/// <summary>
/// Builds every request of the application, aimed at the scene. What a parameter stands for is told by its name and type; a request
/// with a parameter that nothing here knows fails the test that builds it: say here what it stands for.
/// </summary>
internal static class AnyRequest
{
    /// <summary>Every request there is, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. NewsroomApp.Rooms.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && AnswerOf(type) is not null).OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>What the request answers.</summary>
    public static Type? AnswerOf(Type request) =>
        request.GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>))?.GetGenericArguments()[0];

    /// <summary>The request, aimed at the claim with the sealed reviews.</summary>
    public static object Build(Type request, Scene at) => Make(request, at, request.Name);

    private static object Make(Type type, Scene at, string path)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(one => one.GetParameters().Length).FirstOrDefault();
        constructor.ShouldNotBeNull($"{path}: say how a {type.Name} is made");
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!, at, $"{path}.{parameter.Name}"))]);
    }

    private static object? Value(Type type, string name, Scene at, string path)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return inner == typeof(Guid) ? IdOf(name, at) : null;
        if (type == typeof(Guid)) return IdOf(name, at);
        if (type == typeof(long)) return at.Number;
        if (type == typeof(int)) return 1;
        if (type == typeof(bool)) return false;
        if (type == typeof(double)) return 0.5;
        if (type == typeof(string)) return TextOf(name, at);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 3, 20);
        if (type == typeof(DateTimeOffset)) return at.Desk.Clock.Now();
        if (type == typeof(TimeSpan)) return TimeSpan.FromHours(1);
        if (type == typeof(byte[])) return "The river rose."u8.ToArray();
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType())) return ListOf(item, name, at);
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var value] && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, value)))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value));
        if (type.IsClass && type.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) == true) return Make(type, at, path);
        throw new InvalidOperationException($"{path}: say what a {type.Name} stands for");
    }

    private static Array ListOf(Type item, string name, Scene at)
    {
        if (item != typeof(Guid)) return Array.CreateInstance(item, 0);
        return new[] { IdOf(name, at) };
    }

    private static Guid IdOf(string name, Scene at) => name switch
    {
        _ when name.StartsWith("Exhibit", StringComparison.OrdinalIgnoreCase) => at.ExhibitId,
        _ when name.StartsWith("Review", StringComparison.OrdinalIgnoreCase) => at.ReviewId,
        _ when name.StartsWith("Article", StringComparison.OrdinalIgnoreCase) => at.ArticleId,
        _ when name.StartsWith("Mention", StringComparison.OrdinalIgnoreCase) => at.MentionId,
        _ when name.StartsWith("Queue", StringComparison.OrdinalIgnoreCase) => at.QueueId,
        _ when name.StartsWith("Scale", StringComparison.OrdinalIgnoreCase) => at.ScaleId,
        _ when name.StartsWith("Person", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Holder", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Writer", StringComparison.OrdinalIgnoreCase) => at.Rae.Id,
        _ => at.ClaimId,
    };

    // What an onlooker would look for: the words before each mark.
    private static string? TextOf(string name, Scene at) => name switch
    {
        "Path" => "/claims/none",
        "After" or "Before" or "Cursor" => null,
        "Into" => $"#{at.Number}",
        "Language" => "en",
        _ => Scene.Lure,
    };
}
