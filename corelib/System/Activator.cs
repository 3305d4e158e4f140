using System.Runtime.CompilerServices;

namespace System;

public static class Activator
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern T CreateInstance<T>()
        where T : allows ref struct;

    private static object ThrowNoConstructor() => throw new MissingMethodException(
        "Cannot dynamically create an instance of the type. Reason: No parameterless constructor defined.");
}
