using FactCheck.Domain.Kernel;

namespace FactCheck.Domain.Queues;

/// <summary>Why a queue is refused.</summary>
public static class QueueProblems
{
    /// <summary>No name.</summary>
    public static readonly Problem NameMissing = new("queue.name-missing", "Give the queue a name.", "Name");

    /// <summary>Overlong name.</summary>
    public static readonly Problem NameTooLong = new("queue.name-too-long", "The name is longer than 80 characters.", "Name");

    /// <summary>No such number of seats.</summary>
    public static readonly Problem Seats = new("queue.seats", "A queue asks for one to five ratings.", "Seats");

    /// <summary>Nobody could fill them.</summary>
    public static readonly Problem MoreSeatsThanMembers = new("queue.more-seats-than-members", "The queue would have more seats than members, and its claims could never be decided. Add members or ask for fewer ratings.", "Seats");

    /// <summary>Hold time out of bounds.</summary>
    public static readonly Problem HoldTime = new("queue.hold-time", "A hold lasts from 5 minutes to 7 days.", "HoldTime");

    /// <summary>Limit of a hold out of bounds.</summary>
    public static readonly Problem LongestHold = new("queue.longest-hold", "The longest hold is at least as long as the hold time, and 30 days at most.", "LongestHold");

    /// <summary>Number of holds out of bounds.</summary>
    public static readonly Problem HoldsAtOnce = new("queue.holds-at-once", "A reviewer may hold 1 to 20 seats at once.", "HoldsAtOnce");

    /// <summary>Deadline out of bounds.</summary>
    public static readonly Problem Deadline = new("queue.deadline", "A deadline lies up to a year after queueing.", "Deadline");

    /// <summary>Evidence bar out of bounds.</summary>
    public static readonly Problem LeastExhibits = new("queue.least-exhibits", "A review can be asked for 0 to 10 exhibits.", "LeastExhibits");

    /// <summary>Coverage out of bounds.</summary>
    public static readonly Problem LeastCoverage = new("queue.least-coverage", "The share of sentences with evidence is a percentage, 0 to 100.", "LeastCoverage");

    /// <summary>Two queues of one name.</summary>
    public static readonly Problem NameTaken = new("queue.name-taken", "Another queue has this name. Choose one that tells them apart.", "Name");

    /// <summary>No such queue.</summary>
    public static readonly Problem NotThere = new("queue.not-there", "There is no such queue. Choose one of the list.", "QueueId");

    /// <summary>No such scale.</summary>
    public static readonly Problem NoScale = new("queue.no-scale", "Choose the rating scale by which its claims are rated.", "ScaleId");

    /// <summary>A description that is too long.</summary>
    public static readonly Problem LongDescription = new("queue.long-description", "The description is longer than 500 characters.", "Description");

    /// <summary>Changed since the form was opened.</summary>
    public static readonly Problem MovedOn = new("queue.moved-on", "Somebody else changed this queue meanwhile. Your fields are as you left them: compare, and save again to put yours in place.");

    /// <summary>Closed.</summary>
    public static readonly Problem Closed = new("queue.closed", "This queue is closed: choose another one.", "QueueId");
}
