using System.Collections.Concurrent;
using FactCheck.Web.Shell.Dispatching;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Web.Shell.Security;

/// <summary>How many circuits each person has on this node.</summary>
internal sealed class OpenCircuits
{
    /// <summary>Most circuits of one person: as many windows of the desk.</summary>
    public const int MostOfOnePerson = 10;

    private readonly ConcurrentDictionary<Guid, int> open = new();

    /// <summary>Circuits that are open now, all people's.</summary>
    public int Count => open.Values.Sum();

    /// <summary>Counts one more, or answers false when that would be too many.</summary>
    public bool TryOpen(Guid person)
    {
        if (open.AddOrUpdate(person, 1, (_, count) => count + 1) <= MostOfOnePerson) return true;
        Close(person);
        return false;
    }

    /// <summary>Counts one less.</summary>
    public void Close(Guid person) => open.AddOrUpdate(person, 0, (_, count) => Math.Max(0, count - 1));
}

/// <summary>
/// Ends a circuit that is one too many, and tells the services of a circuit's scope that they are in one.
/// </summary>
internal sealed class CircuitLimit(OpenCircuits circuits, IWhoCalls who, CircuitMark mark) : CircuitHandler
{
    private Guid? counted;

    /// <inheritdoc />
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        mark.IsCircuit = true;
        if ((await who.Ask()).PersonId is not { } person) throw new InvalidOperationException("Only signed-in people have circuits.");
        if (!circuits.TryOpen(person)) throw new InvalidOperationException("This person has too many windows of the desk open.");
        counted = person;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (counted is { } person) circuits.Close(person);
        counted = null;
        return Task.CompletedTask;
    }
}

/// <summary>Whether this scope is a circuit's. An HTTP context must not be asked there: it is the one of long ago.</summary>
internal sealed class CircuitMark
{
    /// <summary>Set when the circuit opens, before any component runs.</summary>
    public bool IsCircuit { get; set; }
}
