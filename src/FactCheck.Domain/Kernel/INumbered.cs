namespace FactCheck.Domain.Kernel;

/// <summary>Has a number within what it belongs to.</summary>
internal interface INumbered
{
    /// <summary>From 1.</summary>
    int Number { get; }
}
