using System.Collections.ObjectModel;

namespace FactCheck.Domain.Kernel;

/// <summary>Numbered things in the order of their numbers, however they come: a database answers rows in whatever order it likes.</summary>
/// <typeparam name="T">What is numbered.</typeparam>
internal sealed class InOrder<T> : Collection<T>
    where T : INumbered
{
    /// <inheritdoc/>
    protected override void InsertItem(int index, T item)
    {
        while (index > 0 && this[index - 1].Number > item.Number) index--;
        base.InsertItem(index, item);
    }
}
