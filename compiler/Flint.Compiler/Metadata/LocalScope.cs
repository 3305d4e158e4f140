using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Flint.Compiler.Metadata;

/// <summary>A block of a method's source with the locals that are declared in it.</summary>
/// <param name="Start">Offset of the first IL instruction, in bytes.</param>
/// <param name="End">Offset behind the last one, in bytes.</param>
public sealed record LocalScope(int Start, int End, ImmutableArray<LocalName> Locals)
{
    /// <summary>Those that declare anything, an outer one before those in it; empty without a PDB.</summary>
    public static ImmutableArray<LocalScope> Read(MetadataReader? pdb, MethodDefinitionHandle method)
    {
        if (pdb is null)
            return [];
        ImmutableArray<LocalScope>.Builder scopes = ImmutableArray.CreateBuilder<LocalScope>();
        foreach (LocalScopeHandle handle in pdb.GetLocalScopes(method))
        {
            System.Reflection.Metadata.LocalScope scope = pdb.GetLocalScope(handle);
            ImmutableArray<LocalName> locals =
            [
                .. scope.GetLocalVariables().Select(pdb.GetLocalVariable).Select(local => new LocalName(local.Index, pdb.GetString(local.Name))),
            ];
            if (locals.Length > 0)
                scopes.Add(new LocalScope(scope.StartOffset, scope.EndOffset, locals));
        }

        return scopes.ToImmutable();
    }

    public bool Contains(int offset) => Start <= offset && offset < End;
}

/// <param name="Index">Among the method's locals.</param>
public readonly record struct LocalName(int Index, string Name);
