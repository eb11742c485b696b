namespace FactCheck.Web.Shell.Live;

/// <summary>Work that goes on in the background, on one node at a time. Found by scan; tests run it by hand.</summary>
public interface IJob
{
    /// <summary>Name of the lease that says which node does it.</summary>
    string Name { get; }

    /// <summary>How long it rests when nothing was left to do.</summary>
    TimeSpan Every { get; }

    /// <summary>True when nodes that do not hold the lease run it too, in another way.</summary>
    bool OnEveryNode => false;

    /// <summary>Does a piece of the work. Answers true when there is more, so that it goes on at once.</summary>
    /// <param name="scope">A scope for this piece alone.</param>
    /// <param name="leads">Whether this node holds the lease.</param>
    /// <param name="cancel">The server stops.</param>
    Task<bool> Run(IServiceProvider scope, bool leads, CancellationToken cancel);
}
