using FactCheck.Domain.Kernel;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>What the road itself refuses, before and after any handler.</summary>
public static class DispatchingProblems
{
    /// <summary>Nobody is signed in, and the request needs somebody.</summary>
    public static readonly Problem SignInFirst = new("request.sign-in", "Please sign in first. Then try again.");

    /// <summary>The cookie is no longer good: password, roles or access changed since.</summary>
    public static readonly Problem SignedOut = new("request.signed-out",
        "You are signed out: your account or your roles changed. Please sign in again; nothing was changed.");

    /// <summary>Signed in, but the roles do not allow it.</summary>
    public static readonly Problem MayNot = new("request.may-not", "Your roles do not allow this. An administrator can change them.");

    /// <summary>Too many acts in a short time.</summary>
    public static readonly Problem TooFast = new("request.too-fast", "That was a lot at once. Wait a few seconds and try again.");

    /// <summary>Lost the race three times.</summary>
    public static readonly Problem Busy = new("request.busy",
        "Others changed the same thing at the same moment. Nothing was changed; please try again.");

    /// <summary>A text holds a NUL or half of a surrogate pair.</summary>
    public static readonly Problem BrokenText = new("request.broken-text",
        "This text holds characters that cannot be kept (a NUL or half a character). Please remove them.");

    /// <summary>A rule refused without saying how.</summary>
    public static readonly Problem NotValid = new("request.not-valid", "This cannot be accepted as it is.");

    /// <summary>A text is over its limit.</summary>
    public static Problem TooLong(int limit) => new("request.too-long",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"This text is too long: at most {limit:N0} characters are kept."));

    /// <summary>True when nothing is wrong with the request: the newsroom cannot answer it now.</summary>
    public static bool IsOurs(Problem problem) => problem.Code == Busy.Code || problem.Code == WentWrong("").Code;

    /// <summary>Something unforeseen; the reference stands in the log.</summary>
    public static Problem WentWrong(string reference) => new("request.went-wrong",
        $"Something went wrong on our side and nothing was changed. Please try again; if it stays, tell us this reference: {reference}");
}
