using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Evaluation;

internal enum ValueKind
{
    Int32,
    Int64,

    /// <summary>A native integer, or a pointer that is no more than a number.</summary>
    Native,
    Float32,
    Float64,

    /// <summary>An object: a block, or null.</summary>
    Reference,

    /// <summary>Into a block, or into the constant data of a field.</summary>
    Address,

    /// <summary>A method's code.</summary>
    Function,

    /// <summary>A block that nothing else refers to.</summary>
    Struct,

    /// <summary>A type or field handle.</summary>
    Token,
}

/// <summary>A value on the evaluation stack.</summary>
/// <param name="Bits">Of a number; floats as the bits of a double.</param>
/// <param name="Target">A <see cref="Block"/>, <see cref="FieldDesc"/>, <see cref="MethodDesc"/> or <see cref="TypeDesc"/>.</param>
/// <param name="Offset">In bytes, of an address.</param>
internal readonly record struct Value(ValueKind Kind, long Bits, object? Target = null, int Offset = 0)
{
    public static Value Null => new(ValueKind.Reference, 0);

    public bool IsFloat => Kind is ValueKind.Float32 or ValueKind.Float64;

    public double Double => BitConverter.Int64BitsToDouble(Bits);

    public bool IsTrue => Target is not null || (IsFloat ? Double != 0 : Bits != 0);

    public Block? Object => (Block?)Target;

    public static Value Int32(int value) => new(ValueKind.Int32, value);

    public static Value Boolean(bool value) => new(ValueKind.Int32, value ? 1 : 0);

    public static Value Int64(long value) => new(ValueKind.Int64, value);

    public static Value Float32(float value) => new(ValueKind.Float32, BitConverter.DoubleToInt64Bits(value));

    public static Value Float64(double value) => new(ValueKind.Float64, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(Block block) => new(ValueKind.Reference, 0, block);

    public static Value AddressOf(object target, int offset) => new(ValueKind.Address, 0, target, offset);

    public static Value Struct(Block block) => new(ValueKind.Struct, 0, block);
}

/// <summary>A static constructor cannot be evaluated at build time.</summary>
internal sealed class DeclinedException(string reason) : Exception(reason);
