namespace System;

public struct RuntimeMethodHandle
{
    private readonly nint value;
}
