using System.Reflection;
using FactCheck.Domain.Kernel;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Looks at start, and in a test, whether every request is one that the road can carry safely.</summary>
public static class DispatchingCheck
{
    /// <summary>Every request type of the assembly.</summary>
    public static IReadOnlyList<Type> RequestsOf(Assembly rooms) =>
        rooms.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && AnswerOf(type) is not null).ToList();

    /// <summary>What the request answers with, or null when the type is no request.</summary>
    public static Type? AnswerOf(Type request) => request.GetInterfaces()
        .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>))?.GetGenericArguments()[0];

    /// <summary>One sentence for each thing that is not in order; empty when all is well.</summary>
    public static IReadOnlyList<string> FaultsOf(Assembly rooms, IServiceCollection services) =>
        RequestsOf(rooms).SelectMany(request => FaultsOf(request, services)).ToList();

    private static IEnumerable<string> FaultsOf(Type request, IServiceCollection services)
    {
        var answer = AnswerOf(request)!;
        var handlers = services.Count(s => s.ServiceType == typeof(IRequestHandler<,>).MakeGenericType(request, answer));
        if (handlers != 1) yield return $"{request.FullName} has {handlers} handlers; it needs one.";
        if (request.GetCustomAttribute<MaySendAttribute>() is not { Senders: not Senders.Nobody })
            yield return $"{request.FullName} does not declare who may send it: put [MaySend(…)] on it.";
        if (answer != typeof(Outcome) && !(answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Outcome<>)))
            yield return $"{request.FullName} answers {answer.Name}; a request answers Outcome or Outcome<T>.";
    }
}
