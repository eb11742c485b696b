namespace FactCheck.Domain.Kernel;

/// <summary>What kind of someone acts. Recorded with every line of history.</summary>
public enum ActorKind
{
    /// <summary>A signed-in person of the newsroom.</summary>
    Person,

    /// <summary>The extraction engine.</summary>
    Engine,

    /// <summary>The clock on the wall: what ends holds and brings deadlines.</summary>
    Clock,

    /// <summary>The worker that carries the outbox out.</summary>
    Outbox,

    /// <summary>A reader of the public pages, without an account.</summary>
    Reader,
}

/// <summary>What a person may do at the desk. Roles add up; an administrator is no editor unless made one.</summary>
[Flags]
public enum Roles
{
    /// <summary>None: no way into the desk.</summary>
    None = 0,

    /// <summary>Rates claims.</summary>
    Reviewer = 1,

    /// <summary>Routes, judges and publishes; may also do what a reviewer may.</summary>
    Editor = 2,

    /// <summary>Runs the newsroom: people, policies, waivers, removals.</summary>
    Administrator = 4,
}

/// <summary>Who is acting, as the rules of the domain see them.</summary>
/// <param name="Kind">What kind of someone.</param>
/// <param name="PersonId">Whose account; null unless <paramref name="Kind"/> is a person.</param>
/// <param name="Roles">The person's roles, read from the database when the request began.</param>
public sealed record Actor(ActorKind Kind, Guid? PersonId, Roles Roles)
{
    /// <summary>The extraction engine.</summary>
    public static Actor Engine { get; } = new(ActorKind.Engine, null, Roles.None);

    /// <summary>The clock on the wall.</summary>
    public static Actor Clock { get; } = new(ActorKind.Clock, null, Roles.None);

    /// <summary>The outbox worker.</summary>
    public static Actor Outbox { get; } = new(ActorKind.Outbox, null, Roles.None);

    /// <summary>Someone who reads, without an account.</summary>
    public static Actor Reader { get; } = new(ActorKind.Reader, null, Roles.None);

    /// <summary>A person of the newsroom with these roles.</summary>
    public static Actor Person(Guid id, Roles roles) => new(ActorKind.Person, id, roles);

    /// <summary>True for an editor.</summary>
    public bool IsEditor => Roles.HasFlag(Roles.Editor);

    /// <summary>True for whoever may do a reviewer's work: reviewers and editors.</summary>
    public bool IsReviewer => (Roles & (Roles.Reviewer | Roles.Editor)) != 0;

    /// <summary>True for an administrator.</summary>
    public bool IsAdministrator => Roles.HasFlag(Roles.Administrator);

    /// <summary>True when this is the person with that id.</summary>
    public bool Is(Guid? personId) => PersonId is { } id && id == personId;
}
