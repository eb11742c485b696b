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
/// Ends a circuit that is one too many, and tells the services of a circuit's scope that they are in one. Only a circuit with a
/// window at its other end counts: one whose line is gone waits for it a while, and a person whose line breaks often would
/// otherwise be shut out by windows that nobody sees. A window that comes back counts again, and may be refused.
/// </summary>
internal sealed class CircuitLimit(OpenCircuits circuits, IWhoCalls who, CircuitMark mark) : CircuitHandler
{
    private Guid? person;
    private bool counted;

    /// <inheritdoc />
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        mark.IsCircuit = true;
        person = (await who.Ask()).PersonId ?? throw new InvalidOperationException("Only signed-in people have circuits.");
        Count();
    }

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Count();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Forget();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Forget();
        return Task.CompletedTask;
    }

    private void Count()
    {
        if (counted || person is not { } one) return;
        if (!circuits.TryOpen(one)) throw new InvalidOperationException("This person has too many windows of the desk open.");
        counted = true;
    }

    private void Forget()
    {
        if (!counted || person is not { } one) return;
        circuits.Close(one);
        counted = false;
    }
}

/// <summary>Whether this scope is a circuit's. An HTTP context must not be asked there: it is the one of long ago.</summary>
internal sealed class CircuitMark
{
    /// <summary>Set when the circuit opens, before any component runs.</summary>
    public bool IsCircuit { get; set; }
}
