using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace FactCheck.Tests;

/// <summary>Answers bUnit's wish for AngleSharp.Diffing 1.x with the 0.17.0 that lies beside the tests. See BUnit.targets.</summary>
internal static class BUnitAssemblyHook
{
    [ModuleInitializer]
    internal static void Hook() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll");
        return name.Name == "AngleSharp.Diffing" && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    };
}
