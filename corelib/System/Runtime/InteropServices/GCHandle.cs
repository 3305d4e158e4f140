using Flint.Runtime;

namespace System.Runtime.InteropServices;

/// <summary>The address of a <see cref="Handle"/>, which stays where it is until it is freed.</summary>
public struct GCHandle
{
    private nint _handle;

    internal static unsafe nint InternalAlloc(object? value, GCHandleType type)
    {
        var handle = new Handle(value, (HandleKind)type);
        return *(nint*)&handle;
    }

    internal static void InternalFree(nint handle) => Of(handle).Free();

    internal static object? InternalGet(nint handle) => Of(handle).Target;

    internal static void InternalSet(nint handle, object? value) => Of(handle).Target = value;

    private static unsafe Handle Of(nint handle) => *(Handle*)&handle;
}
