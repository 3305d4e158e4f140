namespace System;

public struct RuntimeFieldHandle
{
    private readonly nint value;
}
