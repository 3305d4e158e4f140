using Flint.Compiler.Llvm;

namespace Flint.Compiler.Escape;

/// <summary>corelib's functions that hand out memory, and the sizes that calls of them ask for.</summary>
internal sealed class Allocators
{
    /// <summary>As long as an allocation is on the heap the linkage says that its code may be replaced: LLVM then keeps the arguments of every call as they are.</summary>
    private const string Opaque = "define weak ";

    private const string Plain = "define internal ";

    private static readonly string s_object = LlvmNames.Global("Flint.Runtime.Heap::Allocate(System.UIntPtr)");
    private static readonly string s_array = LlvmNames.Global("Flint.Runtime.Heap::AllocateArray(System.UIntPtr, System.UIntPtr, System.UIntPtr)");
    private static readonly string s_multiDimensional =
        LlvmNames.Global("Flint.Runtime.Heap::AllocateMultiDimensional(System.Int32*, System.UIntPtr, System.UIntPtr, System.UIntPtr)");

    private static readonly string s_text = LlvmNames.Global("Flint.Runtime.Heap::AllocateText(System.UIntPtr)");

    private static readonly string[] s_all = [s_object, s_array, s_multiDimensional, s_text];

    public static bool IsAllocator(string? function) => s_all.Contains(function);

    /// <summary>Whether a module's text has anything that allocates.</summary>
    public static bool AreIn(string module) => Array.Exists(s_all, allocator => module.Contains(Definition(Plain, allocator), StringComparison.Ordinal));

    public static string MakeOpaque(string module) => Relink(module, Plain, Opaque);

    public static string MakePlain(string module) => Relink(module, Opaque, Plain);

    /// <summary>In bytes with the header, null when it is not known.</summary>
    public static int? SizeOf(IrInstruction call)
    {
        if (call.Callee == s_object)
            return call.Operands[0].Number;
        if (call.Callee != s_array || LengthOf(call) is not { } length || call.Operands[1].Number is not { } element || call.Operands[2].Number is not { } header)
            return null;
        long size = (long)length * element + header;
        return size <= int.MaxValue ? (int)size : null;
    }

    /// <summary>The number of elements of an array, null for other objects and when it is not known.</summary>
    public static int? LengthOf(IrInstruction call) => call.Callee == s_array && call.Operands[0].Number is >= 0 and var length ? length : null;

    private static string Relink(string module, string from, string to)
    {
        foreach (string allocator in s_all)
            module = module.Replace(Definition(from, allocator), Definition(to, allocator), StringComparison.Ordinal);
        return module;
    }

    private static string Definition(string linkage, string allocator) => $"{linkage}ptr {allocator}(";
}
