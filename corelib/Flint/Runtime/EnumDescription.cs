using System;

namespace Flint.Runtime;

/// <summary>What the compiler tells of an enum; in flash.</summary>
internal struct EnumDescription
{
    /// <summary>Rising, as unsigned 64-bit numbers; signed ones sign-extended.</summary>
    public ulong[] Values;

    /// <summary>One for each value.</summary>
    public string[] Names;

    public nint MethodTable;

    public RuntimeType Underlying;

    public bool IsFlags;
}
