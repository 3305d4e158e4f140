namespace Flint.Sim.Peripherals.Storage;

/// <summary>
/// A serial NOR flash of the common kind, W25Q32 and its like: programming clears bits within a page of 256 bytes, erasing sets all of a sector of 4 KiB, and both take
/// time in which only the status can be read (Winbond W25Q32JV, ISSI IS25LP032D data sheets).
/// </summary>
/// <remarks>Half of what is programmed or erased is there when that begins, the rest when it ends: what a loss of power leaves in between.</remarks>
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
    private const byte ReadUniqueId = 0x4B;
    private const byte ReadData = 0x03;
    private const byte ReadDataFast = 0x0B;
    private const byte ProgramPage = 0x02;
    private const byte EraseSector = 0x20;
    private const int FirstDataByte = 4;
    private const byte Erased = 0xFF;

    private readonly SimulatedMachine machine;
    private readonly string name;
    private readonly Memory content;
    private readonly SpiNorFlashFacts facts;
    private readonly int[] wear;
    private readonly SortedDictionary<int, byte> pagePart = [];
    private byte command;
    private int count;
    private uint address;
    private bool isWriteEnabled;
    private bool isMapped = true;
    private ulong busyUntil;

    public SpiNorFlash(SimulatedMachine machine, string name, Memory content, SpiNorFlashFacts facts)
    {
        this.machine = machine;
        this.name = name;
        this.content = content;
        this.facts = facts;
        wear = new int[content.Length / SectorLength];
    }

    /// <summary>How often a sector was erased.</summary>
    /// <param name="offset">A byte of it.</param>
    public int Wear(int offset) => wear[offset / SectorLength];

    private bool IsBusy => machine.Clock.Now < busyUntil;

    /// <summary>By the controller: the harts can read the flash as memory, or the controller needs it for commands.</summary>
    public void Map(bool isMapped)
    {
        if (isMapped == this.isMapped)
            return;
        this.isMapped = isMapped;
        if (isMapped && IsBusy)
            machine.Diagnostics.Tell(DiagnosticKind.FlashMisused, name, $"'{name}' is mapped while it is still busy with the last command, and cannot be read");
        SetAvailable();
        ForgetCode();
    }

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
            return index <= facts.Identity.Length ? facts.Identity[index - 1] : (byte)0;
        if (index < FirstDataByte)
        {
            address = address << 8 | value;
            return Erased;
        }

        if (command == ProgramPage)
            pagePart[(int)(address + (uint)(index - FirstDataByte)) % PageLength] = value;
        int data = index - FirstDataByte;
        return command switch
        {
            ReadData when !IsBusy => Read((int)address + data),
            // A byte that means nothing comes before the data.
            ReadDataFast when !IsBusy && data > 0 => Read((int)address + data - 1),
            ReadUniqueId when !IsBusy && data > 0 => facts.UniqueId[(data - 1) % facts.UniqueId.Length],
            _ => Erased,
        };
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
                break;
            case EraseSector when isWriteEnabled && count == FirstDataByte:
                Erase((int)(address % content.Length / SectorLength));
                break;
            case ProgramPage or EraseSector when !isWriteEnabled:
                machine.Diagnostics.Tell(DiagnosticKind.FlashMisused, name, $"command 0x{command:X2} to '{name}', which was not enabled for writing: it does nothing");
                break;
        }
    }

    private void Program()
    {
        int page = (int)(address % content.Length) / PageLength * PageLength;
        var changes = new List<(int Offset, byte Value)>();
        foreach ((int offset, byte value) in pagePart)
        {
            byte before = Read(page + offset);
            if ((value & ~before) != 0)
            {
                machine.Diagnostics.Tell(
                    DiagnosticKind.FlashMisused, name, $"'{name}' at 0x{content.Start + (ulong)(page + offset):X8} holds 0x{before:X2} and cannot become 0x{value:X2} without an erase");
            }

            changes.Add((page + offset, (byte)(before & value)));
        }

        Change([.. changes], facts.ProgramTime);
    }

    private void Erase(int sector)
    {
        wear[sector]++;
        Change([.. Enumerable.Range(sector * SectorLength, SectorLength).Select(offset => (offset, Erased))], facts.EraseTime);
    }

    private void Change((int Offset, byte Value)[] changes, TimeSpan time)
    {
        isWriteEnabled = false;
        busyUntil = machine.Clock.Now + machine.Clock.Cycles(time);
        Write(changes.AsSpan(0, changes.Length / 2));
        machine.Clock.Schedule(busyUntil, () =>
        {
            Write(changes.AsSpan(changes.Length / 2));
            SetAvailable();
        });
    }

    private void SetAvailable() => machine.Bus.SetAvailable(content, isMapped && !IsBusy);

    private byte Read(int offset) => content.Bytes[offset % (int)content.Length];

    private void Write(ReadOnlySpan<(int Offset, byte Value)> changes)
    {
        foreach ((int offset, byte value) in changes)
            content.Bytes[offset] = value;
        ForgetCode();
    }

    private void ForgetCode()
    {
        foreach (Sim.Riscv.Hart hart in machine.Harts)
            hart.ForgetCode();
    }
}
