using System.Collections.Immutable;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>How C passes one value: RISC-V ELF psABI, integer calling convention, in the LLVM types that clang lowers it to.</summary>
/// <param name="Type">A scalar, what the bytes of a small struct are put into, or the address of a larger one's copy; void for nothing.</param>
/// <param name="Extension">How a small integer fills its register, with a space behind it, or empty.</param>
/// <param name="Struct">Null for a scalar.</param>
/// <param name="IsAddress">Whether a struct is passed by the address of a copy that the callee owns.</param>
public sealed record NativeValue(string Type, string Extension = "", TypeDesc? Struct = null, bool IsAddress = false)
{
    public static NativeValue Nothing { get; } = new("void");

    public static NativeValue Pointer { get; } = new("ptr");

    /// <summary>A value whose bytes C reads as they are.</summary>
    public static NativeValue Of(TypeSystemContext context, LlvmTypes types, TypeDesc type)
    {
        if (types.Scalar(type) is { } scalar)
            return new NativeValue(scalar, Extended(context, type, scalar));
        int word = context.PointerSize;
        int size = context.Layouts.SizeOf(type);
        if (size > 2 * word)
            return new NativeValue("ptr", Struct: type, IsAddress: true);
        string part = types.NativeInt;
        string whole = size <= word ? part
            : context.Layouts.AlignmentOf(type) == 2 * word ? $"i{16 * word}"
            : $"[2 x {part}]";
        return new NativeValue(whole, Struct: type);
    }

    /// <summary>RV64 keeps integers of 32 bits sign-extended, whatever their sign.</summary>
    private static string Extended(TypeSystemContext context, TypeDesc type, string scalar) =>
        scalar == "i32" && context.PointerSize == 8 ? "signext " : MethodAbi.Extension(type);
}

/// <summary>How C calls a function.</summary>
public sealed record NativeAbi(NativeValue Return, ImmutableArray<NativeValue> Parameters)
{
    /// <summary>Of types whose bytes C reads as they are.</summary>
    public static NativeAbi Of(TypeSystemContext context, LlvmTypes types, MethodSignature signature) => new(
        NativeValue.Of(context, types, signature.ReturnType),
        [.. signature.Parameters.Select(parameter => NativeValue.Of(context, types, parameter))]);

    /// <summary>Whether it is called as Flint's own methods are.</summary>
    public bool HasScalarsOnly => Return.Struct is null && Parameters.All(parameter => parameter.Struct is null);

    /// <summary>A larger result goes where a first parameter points.</summary>
    public bool ReturnsInMemory => Return.IsAddress;

    /// <summary>With its attributes.</summary>
    public string ReturnType => ReturnsInMemory ? "void" : Return.Extension + Return.Type;

    /// <summary>Types and attributes.</summary>
    public IEnumerable<string> ParameterTypes =>
        Parameters.Select(parameter => $"{parameter.Type} {parameter.Extension}".TrimEnd()).Prepend(ReturnsInMemory ? "ptr" : null).OfType<string>();
}
