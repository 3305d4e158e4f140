using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The names are in the object behind these fields, where the program asks for names at all.</summary>
internal sealed class RuntimeType : TypeInfo
{
    public override string Name => NameOf(this);

    public override string? FullName => FullNameOf(this);

    public override string ToString() => FullNameOf(this);

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string NameOf(RuntimeType type);

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string FullNameOf(RuntimeType type);
}
