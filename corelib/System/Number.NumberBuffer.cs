namespace System;

internal static partial class Number
{
    internal enum NumberBufferKind : byte
    {
        Unknown,
        Integer,
        Decimal,
        FloatingPoint,
    }

    /// <summary>A number's digits; all members are official.</summary>
    internal ref struct NumberBuffer
    {
        public int DigitsCount;

        public int Scale;

        public bool IsNegative;

        public bool HasNonZeroTail;

        public NumberBufferKind Kind;

        public Span<byte> Digits;
    }
}
