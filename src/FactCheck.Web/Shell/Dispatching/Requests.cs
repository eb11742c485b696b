using FactCheck.Domain.Kernel;
using MediatR;

namespace FactCheck.Web.Shell.Dispatching;

/// <summary>Marks what changes something: it gets one transaction, and its handler saves once.</summary>
public interface IChangeSomething;

/// <summary>An act that answers nothing but whether it was done.</summary>
public interface ICommand : IRequest<Outcome>, IChangeSomething;

/// <summary>An act that answers something when it was done, for example the id of what it made.</summary>
/// <typeparam name="T">What is answered.</typeparam>
public interface ICommand<T> : IRequest<Outcome<T>>, IChangeSomething;

/// <summary>A question. Its handler saves nothing.</summary>
/// <typeparam name="T">What is answered: a view made for one page.</typeparam>
public interface IQuery<T> : IRequest<Outcome<T>>;

/// <summary>
/// A question that is asked so often that its handler reads by prepared statements (<see cref="Persistence.Reading.IVerdictPages"/>),
/// on connections of their own: no context is made and none of its connections opened for it.
/// </summary>
/// <typeparam name="T">What is answered.</typeparam>
public interface IPreparedQuery<T> : IQuery<T>, IReadPrepared;

/// <summary>Marks what needs no context.</summary>
public interface IReadPrepared;

/// <summary>Who may send a request. The values add up: any one of them is enough.</summary>
[Flags]
public enum Senders
{
    /// <summary>Nobody; not a declaration, and refused at start.</summary>
    Nobody = 0,

    /// <summary>A reader without an account.</summary>
    Reader = 1,

    /// <summary>Any signed-in person of the newsroom, whatever the roles.</summary>
    Member = 2,

    /// <summary>A reviewer, or an editor, who may do what a reviewer may.</summary>
    Reviewer = 4,

    /// <summary>An editor.</summary>
    Editor = 8,

    /// <summary>An administrator.</summary>
    Administrator = 16,

    /// <summary>The extraction engine's worker.</summary>
    Engine = 32,

    /// <summary>The clock: the sweep that ends holds and brings deadlines.</summary>
    Clock = 64,

    /// <summary>The outbox worker.</summary>
    Outbox = 128,

    /// <summary>Everyone who looks at a page: readers and every person.</summary>
    Anyone = Reader | Member,
}

/// <summary>Declares who may send a request. Every request carries one; a request without it stops the application at start.</summary>
/// <param name="senders">Any of these may send it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MaySendAttribute(Senders senders) : Attribute
{
    /// <summary>Any of these may send it.</summary>
    public Senders Senders { get; } = senders;

    /// <summary>True when this actor is one of the <see cref="Senders"/>.</summary>
    public bool Allows(Actor actor) => (Senders & SendersOf(actor)) != 0;

    private static Senders SendersOf(Actor actor) => actor.Kind switch
    {
        ActorKind.Engine => Senders.Engine,
        ActorKind.Clock => Senders.Clock,
        ActorKind.Outbox => Senders.Outbox,
        ActorKind.Reader => Senders.Reader,
        ActorKind.Person => Senders.Member
            | (actor.IsReviewer ? Senders.Reviewer : 0)
            | (actor.IsEditor ? Senders.Editor : 0)
            | (actor.IsAdministrator ? Senders.Administrator : 0),
        _ => Senders.Nobody,
    };
}

/// <summary>Lets one text of a request be longer than <see cref="Limit"/> UTF-16 code units.</summary>
/// <param name="codeUnits">The longest that is accepted.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MayBeLongAttribute(int codeUnits) : Attribute
{
    /// <summary>How long any text of a request may be, unless it says otherwise: also the <c>maxlength</c> of text areas.</summary>
    public const int Limit = 20_000;

    /// <summary>The longest that is accepted, in UTF-16 code units.</summary>
    public int CodeUnits { get; } = codeUnits;
}
