namespace System;

public struct RuntimeTypeHandle
{
    private readonly nint value;

    public nint Value => value;

    public bool Equals(RuntimeTypeHandle handle) => value == handle.value;

    public static bool operator ==(RuntimeTypeHandle left, RuntimeTypeHandle right) => left.value == right.value;

    public static bool operator !=(RuntimeTypeHandle left, RuntimeTypeHandle right) => left.value != right.value;

    internal static RuntimeTypeHandle Of(nint methodTable)
    {
        RuntimeTypeHandle handle = default;
        System.Runtime.CompilerServices.Unsafe.As<RuntimeTypeHandle, nint>(ref handle) = methodTable;
        return handle;
    }
}
