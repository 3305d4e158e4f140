using System;

namespace Flint.Runtime;

/// <summary>The metadata's number of a primitive type (ECMA-335 II.23.1.16), with flags for enums and for <c>T?</c>; 0 for other types.</summary>
internal static class ValueKind
{
    public const int Boolean = 0x02;
    public const int Char = 0x03;
    public const int SByte = 0x04;
    public const int Byte = 0x05;
    public const int Int16 = 0x06;
    public const int UInt16 = 0x07;
    public const int Int32 = 0x08;
    public const int UInt32 = 0x09;
    public const int Int64 = 0x0A;
    public const int UInt64 = 0x0B;
    public const int Single = 0x0C;
    public const int Double = 0x0D;
    public const int IntPtr = 0x18;
    public const int UIntPtr = 0x19;
    public const int EnumFlag = 0x100;
    public const int NullableFlag = 0x200;
    private const int NumberBits = 0xFF;

    public static int OfElements(Array array) => (int)MethodTable.ValueKind(MethodTable.Of(array));

    /// <summary>The number that a primitive type or enum is, 0 for others.</summary>
    public static int Number(int kind) => kind & NumberBits;

    public static bool IsEnum(int kind) => (kind & EnumFlag) != 0;

    public static bool IsNullable(int kind) => (kind & NullableFlag) != 0;

    /// <summary>Whether two kinds of numbers differ by their sign at most, so that an array of one is an array of the other.</summary>
    public static bool AreSameBits(int left, int right) => left == right || (Unsigned(left) == Unsigned(right) && left != 0);

    /// <summary>Whether every value of one kind is one of another, as .NET takes it: integers to floating point included.</summary>
    public static bool CanWiden(int from, int to)
    {
        ReadOnlySpan<ushort> targets = [0x0004, 0x3F88, 0x3550, 0x3FE8, 0x3540, 0x3F88, 0x3500, 0x3E00, 0x3400, 0x3800, 0x3000, 0x2000];
        return from == to || (from is >= Boolean and <= Double && to <= Double && (targets[from - Boolean] & (1 << to)) != 0);
    }

    private static int Unsigned(int kind) => kind is >= SByte and <= UInt64 ? kind | 1 : kind is IntPtr or UIntPtr ? UIntPtr : kind;
}
