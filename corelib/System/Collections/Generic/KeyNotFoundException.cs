using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

public class KeyNotFoundException : SystemException
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern KeyNotFoundException(string? message);
}
