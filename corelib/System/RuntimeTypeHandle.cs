namespace System;

public struct RuntimeTypeHandle
{
    private readonly nint value;

    public nint Value => value;

    public bool Equals(RuntimeTypeHandle handle) => value == handle.value;
}
