using Flint.Boards;
using Flint.Registers.Fe310;
using Flint.Runtime;
using static Flint.Registers.Fe310.Peripherals;

namespace Flint.Hal.SiFive;

/// <summary>
/// Commands to the flash that the program runs from, on QSPI0. The flash cannot be read or executed meanwhile, so the code for that is in RAM, and interrupts wait. (FE310-G002 Manual, Serial
/// Peripheral Interface: SPI Flash Interface.)
/// </summary>
internal static unsafe class ProgramFlash
{
    private const uint WriteEnable = 0x06;
    private const uint ReadStatus = 0x05;
    private const uint Busy = 1;

    /// <summary>Gives a command that changes nothing.</summary>
    /// <param name="frame">What is sent, in RAM; replaced with what comes back.</param>
    public static void Read(byte* frame, int length)
    {
        using (Interrupts.Mask())
            Exchange(frame, length, writes: false);
    }

    /// <summary>Lets the flash be written, gives a command, and waits for its end.</summary>
    /// <param name="frame">What is sent, in RAM.</param>
    public static void Write(byte* frame, int length)
    {
        using (Interrupts.Mask())
            Exchange(frame, length, writes: true);
    }

    [RunFromRam]
    private static void Exchange(byte* frame, int length, bool writes)
    {
        QSPI0.fctrl.Value = 0;
        QSPI0.fmt.Write(new() { len = 8 });
        while (!QSPI0.rxdata.Read().empty)
        {
        }

        if (writes)
        {
            uint enable = WriteEnable;
            Send((byte*)&enable, 1);
        }

        Send(frame, length);
        uint status = 0;
        while (writes)
        {
            status = ReadStatus;
            Send((byte*)&status, 2);
            if ((status >> 8 & Busy) == 0)
                break;
        }

        QSPI0.fctrl.Value = 1;
    }

    /// <summary>The controller selects the flash with the first byte, and keeps the shortest time between two commands.</summary>
    [RunFromRam]
    private static void Send(byte* bytes, int count)
    {
        QSPI0.csmode.Write(new() { mode = QspiRegisters.Mode.Hold });
        for (int i = 0; i < count; i++)
        {
            QSPI0.txdata.Value = bytes[i];
            QspiRegisters.RxdataValue received;
            do
            {
                received = QSPI0.rxdata.Read();
            }
            while (received.empty);
            bytes[i] = (byte)received.data;
        }

        QSPI0.csmode.Write(new() { mode = QspiRegisters.Mode.Auto });
    }
}
