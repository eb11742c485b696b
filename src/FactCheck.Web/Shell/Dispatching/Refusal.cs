using System.Reflection;
using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Makes a refusal of whichever outcome a request answers with, and looks into one.</summary>
/// <typeparam name="TResponse"><see cref="Outcome"/> or <see cref="Outcome{T}"/>; anything else is refused at start.</typeparam>
internal static class Refusal<TResponse>
{
    private static readonly Func<IReadOnlyList<Problem>, TResponse> Make = Maker();
    private static readonly Func<TResponse, IReadOnlyList<Problem>> Problems = Reader();

    /// <summary>The request is refused with these problems.</summary>
    public static TResponse Of(params IReadOnlyList<Problem> problems) => Make(problems);

    /// <summary>True when the outcome is a refusal.</summary>
    public static bool Is(TResponse outcome) => Problems(outcome).Count > 0;

    private static Func<IReadOnlyList<Problem>, TResponse> Maker() =>
        typeof(TResponse)
            .GetMethod(nameof(Outcome.Refused), BindingFlags.Public | BindingFlags.Static, [typeof(IReadOnlyList<Problem>)])!
            .CreateDelegate<Func<IReadOnlyList<Problem>, TResponse>>();

    private static Func<TResponse, IReadOnlyList<Problem>> Reader() =>
        typeof(TResponse).GetProperty(nameof(Outcome.Problems))!.GetMethod!
            .CreateDelegate<Func<TResponse, IReadOnlyList<Problem>>>();
}
