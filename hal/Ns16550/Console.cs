using Flint.Runtime;

namespace Flint.Hal.Ns16550;

/// <summary>A console on a 16550-compatible UART with byte-wide registers, as QEMU's virt machine has it. (National Semiconductor PC16550D, 8.)</summary>
public static class Console
{
    private const byte DataReady = 1 << 0;
    private const byte TransmitterEmpty = 1 << 5;

    /// <summary>RBR when read, THR when written.</summary>
    private static Register8 Data => new(Base());

    /// <summary>LSR.</summary>
    private static Register8 LineStatus => new(Base() + 5);

    public static void Write(byte value)
    {
        var data = Data;
        data.Value = value;
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => (LineStatus.Value & DataReady) != 0 ? Data.Value : -1;

    [TargetValue("console.base")]
    private static extern nuint Base();
}
