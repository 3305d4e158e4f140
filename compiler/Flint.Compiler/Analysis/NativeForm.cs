namespace Flint.Compiler.Analysis;

/// <summary>In which form a value goes to C and comes back.</summary>
internal enum NativeForm
{
    /// <summary>Its bytes as they are: numbers, enums, pointers, structs of these.</summary>
    AsIs,

    /// <summary>C's int, 0 or not.</summary>
    BooleanInt,

    /// <summary>C's bool.</summary>
    BooleanByte,

    /// <summary>The first byte of a character in UTF-8.</summary>
    CharacterByte,

    /// <summary>The address of a copy in UTF-8 with a zero byte at its end, gone after the call.</summary>
    Utf8Text,

    /// <summary>The address of a string's own code units, which end with a zero.</summary>
    Utf16Text,

    /// <summary>The address of an array's first element.</summary>
    Elements,

    /// <summary>A <c>ref</c>, <c>in</c> or <c>out</c>: the address.</summary>
    Reference,
}

/// <summary>What <c>[MarshalAs]</c> can say: the numbers of <c>UnmanagedType</c> that matter here.</summary>
internal enum UnmanagedKind
{
    None = 0,
    Bool = 2,
    I1 = 3,
    U1 = 4,
    I2 = 5,
    U2 = 6,
    LPStr = 20,
    LPWStr = 21,
    LPArray = 42,
    LPUtf8Str = 48,
}
