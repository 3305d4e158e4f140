using System.Reflection.Metadata;
using Flint.Compiler.Metadata;

namespace Flint.Compiler.TypeSystem;

/// <summary>Which classes have finalizers that run.</summary>
internal static class Finalizers
{
    /// <summary>Official classes that programs derive from for the sake of the finalizer. Those of others give back what an operating system lent.</summary>
    private static readonly string[] s_inherited =
    [
        "System.Runtime.InteropServices.SafeHandle",
        "System.Runtime.InteropServices.CriticalHandle",
    ];

    /// <summary>Whether a class itself, and not only its base, has a finalizer with something in it.</summary>
    public static bool Declares(TypeDeclaration type) =>
        type.FindMethods("Finalize").Any(method => method.IsVirtual && !method.IsNewSlot && method.Signature.Parameters.Length == 0
            && (method.Module.Origin != ModuleOrigin.Official || s_inherited.Contains(type.FullName))
            && !IsEmpty(type.Context, method));

    /// <summary>Whether the code is what C# makes of no statements: a call of the base's finalizer in a finally block.</summary>
    private static bool IsEmpty(TypeSystemContext context, MethodDeclaration method)
    {
        if (!method.HasBody)
            return true;
        var reader = new ILReader(MethodBody.Read(context, method).Code, 0);
        int calls = 0;
        while (!reader.AtEnd)
        {
            ILOpCode instruction = reader.ReadOpCode();
            reader.Skip(instruction);
            if (instruction == ILOpCode.Call)
                calls++;
            else if (instruction is not (ILOpCode.Nop or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ldarg_0 or ILOpCode.Endfinally or ILOpCode.Ret))
                return false;
        }

        return calls <= 1;
    }
}
