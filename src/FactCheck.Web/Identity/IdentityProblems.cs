using FactCheck.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Identity;

/// <summary>What the account pages refuse.</summary>
public static class IdentityProblems
{
    /// <summary>Wrong, unknown, locked or deactivated: told apart to nobody, so it is said of address and password together.</summary>
    public static readonly Problem NotThese = new("account.not-these",
        "That address and password do not open an account here. After several wrong tries an account rests for five minutes.", "Password");

    /// <summary>The code of the second factor is wrong or used.</summary>
    public static readonly Problem CodeIsWrong = new("account.code", "That code is not right, or it was used already. Take the next one.", "Code");

    /// <summary>The second step was reached without the first, or too late.</summary>
    public static readonly Problem StartAgain = new("account.start-again", "That took too long. Please begin again with your address and password.");

    /// <summary>A name is missing.</summary>
    public static readonly Problem NameMissing = new("account.name", "Write the name that your colleagues know you by, at most 100 characters.", "DisplayName");

    /// <summary>No usable address.</summary>
    public static readonly Problem EmailWrong = new("account.email", "Write an e-mail address, like ada@newsroom.example.", "Email");

    /// <summary>Another account has the address.</summary>
    public static readonly Problem EmailTaken = new("account.email-taken", "There is an account with this address already. Sign in, or use another address.", "Email");

    /// <summary>The two passwords differ.</summary>
    public static readonly Problem PasswordsDiffer = new("account.passwords-differ", "The two passwords are not the same.", "Repeated");

    /// <summary>The current password is wrong.</summary>
    public static readonly Problem PasswordIsWrong = new("account.password-wrong", "This is not your current password.", "Current");

    /// <summary>Too short.</summary>
    public static readonly Problem PasswordTooShort = new("account.password-short",
        $"A password has at least {IdentitySetup.ShortestPassword} characters. A few unrelated words are good.", "Password");

    /// <summary>Guessed first.</summary>
    public static readonly Problem PasswordTooCommon = new("account.password-common",
        "This password is among the first that are guessed. Take another: a few unrelated words are good.", "Password");

    /// <summary>Refused by a rule of the framework that has no words of ours.</summary>
    public static readonly Problem Refused = new("account.refused", "The account could not be kept as it is.");

    /// <summary>The problems of an Identity result, in our words.</summary>
    public static IReadOnlyList<Problem> From(IdentityResult result) => result.Errors.Select(Of).Distinct().ToList();

    private static Problem Of(IdentityError error) => error.Code switch
    {
        "PasswordTooShort" => PasswordTooShort,
        "PasswordTooCommon" or "PasswordRequiresUniqueChars" => PasswordTooCommon,
        "DuplicateEmail" or "DuplicateUserName" => EmailTaken,
        "InvalidEmail" or "InvalidUserName" => EmailWrong,
        "PasswordMismatch" => PasswordIsWrong,
        _ => Refused,
    };
}
