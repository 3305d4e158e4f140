using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

internal sealed class RuntimeType : TypeInfo
{
    public extern override string Name
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }
}
