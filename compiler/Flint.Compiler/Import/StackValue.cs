using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>The verification types of the evaluation stack (ECMA-335 III.1.1), with the two float widths kept apart as .NET does.</summary>
public enum StackKind
{
    Int32,
    Int64,
    NativeInt,
    Float32,
    Float64,
    Reference,
    ByRef,
    Struct,
}

/// <summary>A value on the evaluation stack: an LLVM operand and what is known of it.</summary>
/// <param name="Operand">An LLVM value; for a struct the address of a copy that nothing else writes.</param>
/// <param name="LlvmType">Of the operand.</param>
/// <param name="Type">Static type of a reference, struct or pointer; null when paths with different types meet.</param>
public sealed record StackValue(StackKind Kind, string Operand, string LlvmType, TypeDesc? Type)
{
    /// <summary>The number that it is, when known at build time.</summary>
    public long? Constant { get; init; }

    public bool IsNonNull { get; init; }

    /// <summary>Whether the object is of exactly <see cref="Type"/>.</summary>
    public bool IsExact { get; init; }

    /// <summary>The length of an array of which it is known.</summary>
    public int? ArrayLength { get; init; }

    /// <summary>The method that a function pointer points to, when it was just made.</summary>
    public FunctionToken? Function { get; init; }

    /// <summary>The type that a type handle or System.Type object stands for.</summary>
    public TypeDesc? TypeToken { get; init; }

    /// <summary>The text of a string literal.</summary>
    public string? Literal { get; init; }

    /// <summary>The field that a field handle stands for.</summary>
    public FieldDesc? FieldToken { get; init; }

    /// <summary>Of an address, in bytes, where it may be less than what the type it points to wants (packed structs); else 0.</summary>
    public int Alignment { get; init; }

    public bool IsInteger => Kind is StackKind.Int32 or StackKind.Int64 or StackKind.NativeInt;

    public bool IsFloat => Kind is StackKind.Float32 or StackKind.Float64;
}

/// <param name="IsVirtual">Made by <c>ldvirtftn</c>: the receiver decides.</param>
public sealed record FunctionToken(MethodDesc Method, bool IsVirtual);
