using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

public readonly struct DateTime
{
    private const long TicksOf1970 = 621_355_968_000_000_000;

    private const ulong KindUtc = 0x4000_0000_0000_0000;

    private readonly ulong _dateData;

    private DateTime(ulong dateData) => _dateData = dateData;

    /// <summary>No clock survives power-off: the device starts at the first of January 1970.</summary>
    public static DateTime UtcNow =>
        new((ulong)(TicksOf1970 + Clock.UnitsOfTicks(Clock.Now, (uint)TimeSpan.TicksPerSecond)) | KindUtc);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern DateTime SpecifyKind(DateTime value, DateTimeKind kind);
}
