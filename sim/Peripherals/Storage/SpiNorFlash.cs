namespace Flint.Sim.Peripherals.Storage;

/// <summary>
/// A serial NOR flash of the common kind, W25Q32 and its like: programming clears bits within a page of 256 bytes, erasing sets all of a sector of 4 KiB, and both take
/// time in which only the status can be read (Winbond W25Q32JV data sheet).
/// </summary>
internal sealed unsafe class SpiNorFlash : ISpiDevice
{
    public const int PageLength = 256;
    public const int SectorLength = 4096;

    private const byte Busy = 1;
    private const byte WriteEnabled = 2;
    private const byte WriteEnable = 0x06;
    private const byte WriteDisable = 0x04;
    private const byte ReadStatus = 0x05;
    private const byte ReadIdentity = 0x9F;
    private const byte ReadData = 0x03;
    private const byte ProgramPage = 0x02;
    private const byte EraseSector = 0x20;
    private const int FirstDataByte = 4;
    private const byte Erased = 0xFF;

    private static readonly TimeSpan programTime = TimeSpan.FromMicroseconds(400);
    private static readonly TimeSpan eraseTime = TimeSpan.FromMilliseconds(45);
    private static readonly byte[] identity = [0xEF, 0x40, 0x16];

    private readonly SimulatedMachine machine;
    private readonly string name;
    private readonly Memory content;
    private readonly int[] wear;
    private readonly Dictionary<int, byte> pagePart = [];
    private byte command;
    private int count;
    private uint address;
    private bool isWriteEnabled;
    private ulong busyUntil;

    public SpiNorFlash(SimulatedMachine machine, string name, Memory content)
    {
        this.machine = machine;
        this.name = name;
        this.content = content;
        wear = new int[content.Length / SectorLength];
    }

    /// <summary>How often a sector was erased.</summary>
    /// <param name="offset">A byte of it.</param>
    public int Wear(int offset) => wear[offset / SectorLength];

    private bool IsBusy => machine.Clock.Now < busyUntil;

    public void Select(bool isSelected)
    {
        if (!isSelected && count > 0)
            Execute();
        count = 0;
        pagePart.Clear();
    }

    public byte Transfer(byte value)
    {
        int index = count++;
        if (index == 0)
        {
            command = value;
            address = 0;
            return Erased;
        }

        if (command == ReadStatus)
            return (byte)((IsBusy ? Busy : 0) | (isWriteEnabled ? WriteEnabled : 0));
        if (command == ReadIdentity)
            return index <= identity.Length ? identity[index - 1] : (byte)0;
        if (index < FirstDataByte)
        {
            address = address << 8 | value;
            return Erased;
        }

        if (command == ProgramPage)
            pagePart[(int)(address + (uint)(index - FirstDataByte)) % PageLength] = value;
        return command == ReadData && !IsBusy ? Read((int)(address + (uint)(index - FirstDataByte))) : Erased;
    }

    /// <summary>What was sent takes effect when the chip is deselected.</summary>
    private void Execute()
    {
        if (IsBusy && command != ReadStatus)
        {
            machine.Diagnostics.Tell(DiagnosticKind.FlashMisused, name, $"command 0x{command:X2} to '{name}' while it is still busy with the last");
            return;
        }

        switch (command)
        {
            case WriteEnable:
                isWriteEnabled = true;
                break;
            case WriteDisable:
                isWriteEnabled = false;
                break;
            case ProgramPage when isWriteEnabled && count > FirstDataByte:
                Program();
                Finish(programTime);
                break;
            case EraseSector when isWriteEnabled && count == FirstDataByte:
                Erase((int)(address % content.Length / SectorLength));
                Finish(eraseTime);
                break;
        }
    }

    private void Finish(TimeSpan time)
    {
        isWriteEnabled = false;
        busyUntil = machine.Clock.Now + machine.Clock.Cycles(time);
        foreach (Sim.Riscv.Hart hart in machine.Harts)
            hart.ForgetCode();
    }

    private void Program()
    {
        int page = (int)(address % content.Length) / PageLength * PageLength;
        foreach ((int offset, byte value) in pagePart)
        {
            byte before = Read(page + offset);
            if ((value & ~before) != 0)
            {
                machine.Diagnostics.Tell(
                    DiagnosticKind.FlashMisused, name, $"'{name}' at 0x{content.Start + (ulong)(page + offset):X8} holds 0x{before:X2} and cannot become 0x{value:X2} without an erase");
            }

            Write(page + offset, (byte)(before & value));
        }
    }

    private void Erase(int sector)
    {
        wear[sector]++;
        for (int i = 0; i < SectorLength; i++)
            Write(sector * SectorLength + i, Erased);
    }

    private byte Read(int offset) => content.Bytes[offset % (int)content.Length];

    private void Write(int offset, byte value) => content.Bytes[offset] = value;
}
