using Flint.Runtime;

namespace Flint.Hal.Ns16550;

/// <summary>A console on a 16550-compatible UART with byte-wide registers, as QEMU's virt machine has it. (National Semiconductor PC16550D data sheet: Registers.)</summary>
public static class Console
{
    private const byte DataReady = 1 << 0;
    private const byte TransmitterEmpty = 1 << 5;

    /// <summary>RBR when read, THR when written.</summary>
    private static Register8 Data => new(Base());

    /// <summary>LSR.</summary>
    private static Register8 LineStatus => new(Base() + 5);

    /// <summary>Waits until the byte can be handed over: QEMU, too, loses bytes when what reads its output is slow.</summary>
    public static void Write(byte value)
    {
        while (!LineStatus.HasAny(TransmitterEmpty))
        {
        }

        Data.Write(value);
    }

    /// <summary>The next byte received, -1 when there is none.</summary>
    public static int Read() => LineStatus.HasAny(DataReady) ? Data.Value : -1;

    [TargetValue("console.base")]
    private static extern nuint Base();
}
