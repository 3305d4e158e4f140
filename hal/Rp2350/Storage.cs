using Flint.Boards;
using Flint.Hal.Riscv;
using Flint.Runtime;
using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>
/// The end of the flash as storage, by QMI's direct mode: what is mapped can neither be read nor executed meanwhile, so that part of the code is in RAM, and nothing may interrupt it. (RP2350
/// Datasheet, QMI; Winbond W25Q32 data sheet.)
/// </summary>
public static unsafe class Storage
{
    private const int PageLength = 256;
    private const uint WriteEnable = 0x06;
    private const uint ReadStatus = 0x05;
    private const uint ProgramPage = 0x02;
    private const uint EraseSector = 0x20;
    private const uint FlashBusy = 1;

    /// <summary>DIRECT_CSR: on, at a sixth of the core's clock.</summary>
    private const uint Direct = 1u | (6u << 22);

    private const uint Selected = 1u << 2;
    private const uint NothingBack = 1u << 20;

    /// <summary>Where flash is mapped without the cache, which does not see what is erased and written here.</summary>
    private const uint Uncached = 0x14000000;

    public static void Erase(int offset) => Execute(EraseSector, Address(offset), null, 0);

    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        fixed (byte* bytes = data)
        {
            for (int done = 0; done < data.Length;)
            {
                uint address = Address(offset + done);
                int part = Math.Min(PageLength - (int)(address % PageLength), data.Length - done);
                Execute(ProgramPage, address, bytes + done, part);
                done += part;
            }
        }
    }

    private static uint Address(int offset) => Origin() - Uncached + (uint)offset;

    private static void Execute(uint command, uint address, byte* data, int length)
    {
        // What is to be written may be in the flash itself.
        byte* copy = stackalloc byte[PageLength];
        for (int i = 0; i < length; i++)
            copy[i] = data[i];
        using (Interrupts.Mask())
            ExecuteFromRam(command, address, copy, length);
    }

    [RunFromRam]
    private static void ExecuteFromRam(uint command, uint address, byte* data, int length)
    {
        ref var control = ref QMI.DIRECT_CSR;
        ref var transmit = ref QMI.DIRECT_TX;
        control.Value = Direct;
        while (control.BUSY)
        {
        }

        control.Value = Direct | Selected;
        transmit.Value = WriteEnable | NothingBack;
        while (control.BUSY)
        {
        }

        control.Value = Direct;
        // It has to be deselected for 50 ns to take what follows.
        for (int i = 0; i < 4; i++)
            Instruction.Nop();
        control.Value = Direct | Selected;
        for (int i = -4; i < length; i++)
        {
            while (control.TXFULL)
            {
            }

            transmit.Value = NothingBack | (i >= 0 ? data[i] : i == -4 ? command : (address >> (-8 * (i + 1))) & 0xFF);
        }

        while (control.BUSY)
        {
        }

        control.Value = Direct;
        uint status;
        do
        {
            control.Value = Direct | Selected;
            transmit.Value = ReadStatus | NothingBack;
            transmit.Value = 0;
            while (control.RXEMPTY)
            {
            }

            status = QMI.DIRECT_RX.Value;
            control.Value = Direct;
            for (int i = 0; i < 4; i++)
                Instruction.Nop();
        }
        while ((status & FlashBusy) != 0);
        control.Value = 0;
    }

    [TargetValue("storage.origin")]
    private static extern uint Origin();
}
