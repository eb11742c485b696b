using FactCheck.Domain.Claims;
using FactCheck.Domain.Kernel;
using FactCheck.Domain.Queues;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Persistence.Reading;

/// <summary>A queue as a form offers it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="Seats">How many ratings it asks for.</param>
public sealed record QueueChoice(Guid Id, string Name, int Seats);

/// <summary>A person as a form offers them.</summary>
/// <param name="Id">Whom.</param>
/// <param name="Name">The name among colleagues.</param>
public sealed record PersonChoice(Guid Id, string Name);

/// <summary>A member of a queue as a form offers them.</summary>
/// <param name="QueueId">Of which queue.</param>
/// <param name="Id">Whom.</param>
/// <param name="Name">The name among colleagues.</param>
public sealed record MemberChoice(Guid QueueId, Guid Id, string Name);

/// <summary>A rating scale as a form offers it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What the desk calls it.</param>
public sealed record ScaleChoice(Guid Id, string Name);

/// <summary>A queue with who rates in it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">What the desk calls it.</param>
/// <param name="HoldsAtOnce">How many seats one may hold at once.</param>
/// <param name="MemberIds">Who rates in it.</param>
public sealed record QueueWithMembers(Guid Id, string Name, int HoldsAtOnce, IReadOnlyList<Guid> MemberIds);

/// <summary>What the rooms that route claims read of queues and their people.</summary>
public static class QueueReading
{
    /// <summary>How many claims of a queue are in a status, counted along the index of queues and no further than so many.</summary>
    public static Task<int> CountInQueueAsync(this FactCheckDb db, Guid queueId, ClaimStatus status, int most, CancellationToken cancellationToken) =>
        db.Claims.IgnoreAutoIncludes().Where(c => c.QueueId == queueId && c.Status == status)
            .OrderByDescending(c => c.Priority).ThenByDescending(c => c.Number).Select(c => c.Number).Take(most).CountAsync(cancellationToken);

    /// <summary>The queues that claims may be put into, by name.</summary>
    public static async Task<IReadOnlyList<QueueChoice>> OpenQueuesAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        await db.Queues.AsNoTracking().Where(q => q.ClosedAt == null).OrderBy(q => q.FoldedName)
            .Select(q => new QueueChoice(q.Id, q.Name, q.Terms.Seats)).ToListAsync(cancellationToken);

    /// <summary>
    /// What is asked for when a claim goes into that queue now: its terms on the newest version of its scale. Refuses a queue that
    /// is not there or closed, save the one the claim stays in.
    /// </summary>
    /// <param name="db">The newsroom's data.</param>
    /// <param name="queueId">The queue.</param>
    /// <param name="priority">How soon.</param>
    /// <param name="dueOn">By the end of which day of the newsroom's calendar; null for the queue's own deadline.</param>
    /// <param name="staysIn">The queue the claim is in; null for none.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Outcome<QueueOrder>> OrderAsync(
        this FactCheckDb db, Guid queueId, Priority priority, DateOnly? dueOn, Guid? staysIn, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var queue = await db.Queues.AsNoTracking().FirstOrDefaultAsync(q => q.Id == queueId, cancellationToken);
        if (queue is null) return QueueProblems.NotThere;
        if (!queue.IsOpen && queue.Id != staysIn) return QueueProblems.Closed;
        var version = await db.Scales.Where(s => s.Id == queue.Terms.ScaleId).Select(s => s.CurrentNumber).FirstAsync(cancellationToken);
        var deadline = dueOn is { } day ? (await db.NewsroomAsync(cancellationToken)).EndOf(day) : at + queue.Terms.Deadline;
        return new QueueOrder(queue.TermsOn(version), priority, deadline, queue.Members.Count);
    }

    /// <summary>Claims by id, in the order of their numbers, to be changed.</summary>
    public static Task<List<Claim>> ClaimsAsync(this FactCheckDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        db.Claims.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync(cancellationToken);

    /// <summary>Every queue with who rates in it.</summary>
    public static async Task<IReadOnlyList<QueueWithMembers>> QueuesWithMembersAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        await db.Queues.AsNoTracking().OrderBy(q => q.Id).Select(q => new QueueWithMembers(q.Id, q.Name, q.Terms.HoldsAtOnce, q.Members.Select(m => m.PersonId).ToList())).ToListAsync(cancellationToken);

    /// <summary>The people who rate in a queue and may still sign in, by name.</summary>
    public static async Task<IReadOnlyList<PersonChoice>> MembersAsync(this FactCheckDb db, Guid queueId, CancellationToken cancellationToken) =>
        await db.Queues.Where(q => q.Id == queueId).SelectMany(q => q.Members)
            .Join(db.Users.Where(u => u.DeactivatedAt == null && u.ErasedAt == null), m => m.PersonId, u => u.Id, (_, u) => u)
            .OrderBy(u => u.DisplayName).Select(u => new PersonChoice(u.Id, u.DisplayName)).ToListAsync(cancellationToken);

    /// <summary>The people who rate in the open queues and may still sign in, by name.</summary>
    public static async Task<IReadOnlyList<MemberChoice>> MembersOfOpenQueuesAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        await db.Queues.Where(q => q.ClosedAt == null).SelectMany(q => q.Members)
            .Join(db.Users.Where(u => u.DeactivatedAt == null && u.ErasedAt == null), m => m.PersonId, u => u.Id, (m, u) => new { m.QueueId, u.Id, u.DisplayName })
            .OrderBy(m => m.DisplayName).Select(m => new MemberChoice(m.QueueId, m.Id, m.DisplayName)).ToListAsync(cancellationToken);

    /// <summary>Everybody who could rate: reviewers and editors who may sign in, by name.</summary>
    public static async Task<IReadOnlyList<PersonChoice>> RatersAsync(this FactCheckDb db, CancellationToken cancellationToken)
    {
        var roles = db.Roles.Where(role => role.Name == nameof(Roles.Reviewer) || role.Name == nameof(Roles.Editor)).Select(role => role.Id);
        return await db.Users.Where(u => u.DeactivatedAt == null && u.ErasedAt == null && db.UserRoles.Any(link => link.UserId == u.Id && roles.Contains(link.RoleId)))
            .OrderBy(u => u.DisplayName).Select(u => new PersonChoice(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
    }

    /// <summary>Every rating scale, by name.</summary>
    public static async Task<IReadOnlyList<ScaleChoice>> ScalesAsync(this FactCheckDb db, CancellationToken cancellationToken) =>
        await db.Scales.OrderBy(s => s.Name).Select(s => new ScaleChoice(s.Id, s.Name)).ToListAsync(cancellationToken);

    /// <summary>The names of these people among colleagues, by id.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(this FactCheckDb db, IEnumerable<Guid> people, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().ToList();
        if (ids.Count == 0) return new Dictionary<Guid, string>();
        return await db.Users.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
    }

    /// <summary>The names of these people, most of whom were read already: only who may no longer sign in is asked about.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        this FactCheckDb db, IEnumerable<Guid> people, IReadOnlyList<PersonChoice> known, CancellationToken cancellationToken)
    {
        var names = known.ToDictionary(one => one.Id, one => one.Name);
        foreach (var (id, name) in await db.NamesAsync(people.Where(id => !names.ContainsKey(id)), cancellationToken)) names[id] = name;
        return names;
    }

    /// <summary>Who rates on somebody's word: their roles now, and what the desk knows of them regarding this claim. Nobody's roles once they may not sign in.</summary>
    public static async Task<By> AssigneeAsync(this FactCheckDb db, Claim claim, Guid personId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var names = await db.Users.Where(u => u.Id == personId && u.DeactivatedAt == null && u.ErasedAt == null)
            .Join(db.UserRoles, u => u.Id, link => link.UserId, (_, link) => link.RoleId)
            .Join(db.Roles, id => id, role => role.Id, (_, role) => role.Name!).ToListAsync(cancellationToken);
        var roles = names.Aggregate(Roles.None, (all, name) => Enum.TryParse<Roles>(name, out var role) ? all | role : all);
        return await db.ByAsync(claim, Actor.Person(personId, roles), at, cancellationToken);
    }
}
