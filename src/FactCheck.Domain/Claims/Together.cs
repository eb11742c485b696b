using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Claims;

/// <summary>One act on several claims: on all of them, or on none.</summary>
public static class Together
{
    /// <summary>How many claims one act takes at once.</summary>
    public const int Most = 200;

    /// <summary>
    /// Does the act to each claim. Refuses when one refuses, and says which by its number; whoever calls saves nothing then.
    /// </summary>
    /// <param name="claims">The claims.</param>
    /// <param name="asked">How many were asked for: fewer found means that one is not there.</param>
    /// <param name="act">The act.</param>
    public static Outcome Do(IReadOnlyList<Claim> claims, int asked, Func<Claim, Outcome> act)
    {
        if (claims.Count == 0 || claims.Count < asked) return ClaimProblems.NotThere;
        return Outcome.From([.. claims.SelectMany(claim => act(claim).Problems.Select(problem => asked == 1 ? problem : Of(claim, problem)))]);
    }

    private static Problem Of(Claim claim, Problem problem) => problem with { Message = $"#{claim.Number}: {problem.Message}" };
}
