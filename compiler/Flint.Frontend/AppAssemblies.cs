using System.Collections.Immutable;
using Flint.Targets;

namespace Flint.Frontend;

/// <summary>An app as IL.</summary>
/// <param name="Name">The app's name, for outputs.</param>
/// <param name="AssemblyPath">The assembly with Main; its portable PDB lies beside it.</param>
/// <param name="ReferencePaths">All other assemblies that the device needs: the HAL, the board, packages. Not the class library.</param>
/// <param name="Heap">What the app's property <c>FlintHeap</c> says, or null.</param>
public sealed record AppAssemblies(string Name, string AssemblyPath, ImmutableArray<string> ReferencePaths, HeapMode? Heap = null)
{
    /// <summary>What the app's properties and items name that is not C#.</summary>
    public NativeInputs Native { get; init; } = NativeInputs.None;
}
