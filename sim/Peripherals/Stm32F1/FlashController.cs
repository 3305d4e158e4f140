namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// The controller of the internal flash: pages are erased, and then programmed a half-word or a word at a time, each once (GD32VF103 User Manual, Flash memory controller; CH32V003 Reference
/// Manual, Flash memory). The core stands still while it works, as it does on the chip where it runs from that flash.
/// </summary>
public sealed class FlashController : RegisterDevice, IFlashController, IFlashWear
{
    private const uint Key1 = 0x4567_0123;
    private const uint Key2 = 0xCDEF_89AB;
    private const uint Program = 1 << 0;
    private const uint ErasePage = 1 << 1;
    private const uint EraseAll = 1 << 2;
    private const uint StartBit = 1 << 6;
    private const uint Lock = 1 << 7;
    private const uint FastLock = 1 << 15;
    private const uint FastErase = 1 << 17;
    private const uint ProgramError = 1 << 2;
    private const uint ProtectionError = 1 << 4;
    private const uint Done = 1 << 5;
    private const ulong Origin = 0x0800_0000;

    private readonly SimulatedMachine machine;
    private readonly FlashFacts facts;
    private readonly Dictionary<ulong, int> erasures = [];
    private readonly Register status;
    private readonly Register control;
    private readonly Register address;
    private Memory? flash;
    private int keysTaken;
    private int fastKeysTaken;

    public FlashController(SimulatedMachine machine, string name, FlashFacts facts)
        : base(machine.Diagnostics, name)
    {
        this.machine = machine;
        this.facts = facts;
        Define(0x00, "WS/ACTLR", writable: 7);
        Define(0x04, "KEY0/KEYR", write: key => TakeKey(key, ref keysTaken, Lock));
        Define(0x08, "OBKEY/OBKEYR");
        status = Define(0x0C, "STAT0/STATR", facts.HasFastPages ? 0x8000u : 0, 0x34, 0xC001, write: value => status!.Value &= ~value);
        uint controlReset = Lock | (facts.HasFastPages ? FastLock : 0);
        control = Define(0x10, "CTL0/CTLR", facts.HasFastPages ? 0x8080u : controlReset, facts.HasFastPages ? 0x000F_97F7u : 0x16F7, write: WriteControl);
        address = Define(0x14, "ADDR0/ADDR");
        Define(0x1C, "OBSTAT/OBR", facts.HasFastPages ? 0x03FF_FFFEu : 0, 0);
        Define(0x20, "WP/WPR", facts.HasFastPages ? uint.MaxValue : 0, 0);
        if (facts.HasFastPages)
        {
            Define(0x24, "MODEKEYR", write: key => TakeKey(key, ref fastKeysTaken, FastLock));
            Define(0x28, "BOOT_MODEKEYP");
        }
        else
        {
            Define(0x100, "PID", writable: 0);
        }
    }

    /// <inheritdoc/>
    public int EraseCount(ulong address) => erasures.GetValueOrDefault(PageOf(address));

    public bool Owns(ulong start) => start == Origin || start == 0;

    public void Attach(Memory memory)
    {
        flash ??= memory;
        memory.Fill(0xFF);
    }

    public bool Store(ulong address, int size, ulong value)
    {
        if (!control.Has(Program))
            return false;
        if (size != 2 && (size != 4 || !facts.ProgramsWords))
            return Refuse($"a store of {size} bytes to flash at 0x{address:X8}: it is programmed {(facts.ProgramsWords ? "2 or 4" : "2")} bytes at a time");
        Span<byte> bytes = flash!.Slice(Place(address), size);
        if (bytes.ContainsAnyExcept((byte)0xFF))
            return Refuse($"flash at 0x{address:X8} is programmed twice without being erased in between");
        for (int i = 0; i < size; i++)
            bytes[i] = (byte)(value >> (8 * i));
        status.Value |= Done;
        machine.Stall(facts.ProgramTime);
        machine.Hart.ForgetCode();
        return true;
    }

    private bool Refuse(string message)
    {
        Diagnostics.Tell(DiagnosticKind.FlashMisused, Name, message);
        status.Value |= ProgramError;
        return true;
    }

    private void TakeKey(uint key, ref int taken, uint locks)
    {
        bool isRight = taken == 0 && key == Key1 || taken == 1 && key == Key2;
        // After a wrong key it stays locked until reset.
        taken = isRight ? taken + 1 : 3;
        if (taken == 2)
        {
            control.Value &= ~locks;
            taken = 0;
        }
        else if (!isRight)
        {
            Diagnostics.Tell(DiagnosticKind.FlashMisused, Name, $"0x{key:X8} is no key of {Name}: it stays locked until reset");
        }
    }

    private void WriteControl(uint value)
    {
        if (control.Has(Lock))
        {
            Diagnostics.Tell(DiagnosticKind.FlashMisused, Name, $"a store of 0x{value:X} to {control.Name} of {Name}, which is locked");
            return;
        }

        // Locks are set by storing a 1, and opened by keys only.
        control.Value = value & ~StartBit | control.Value & FastLock;
        if ((value & StartBit) == 0)
            return;
        if ((value & EraseAll) != 0)
            Erase(flash!.Start, (int)flash.Length);
        else if ((value & ErasePage) != 0)
            Erase(address.Value, facts.PageSize);
        else if ((value & FastErase) != 0 && facts.HasFastPages)
            EraseFast();
    }

    private void EraseFast()
    {
        if (control.Has(FastLock))
        {
            Diagnostics.Tell(DiagnosticKind.FlashMisused, Name, $"a fast page is erased while {Name} is locked for that: store both keys in MODEKEYR first");
            status.Value |= ProtectionError;
        }
        else
        {
            Erase(address.Value, facts.FastPageSize);
        }
    }

    private void Erase(ulong at, int length)
    {
        ulong start = Place(at) / (ulong)length * (ulong)length;
        if (start + (ulong)length > flash!.Length)
        {
            Diagnostics.Tell(DiagnosticKind.FlashMisused, Name, $"erasure of flash at 0x{at:X8}, where there is none");
            return;
        }

        flash.Slice(start, length).Fill(0xFF);
        for (ulong page = start; page < start + (ulong)length; page += (ulong)facts.SmallestPage)
            erasures[page] = erasures.GetValueOrDefault(page) + 1;
        status.Value |= Done;
        machine.Stall(facts.EraseTime);
        machine.Hart.ForgetCode();
    }

    private ulong PageOf(ulong at) => Place(at) / (ulong)facts.SmallestPage * (ulong)facts.SmallestPage;

    /// <summary>From the start of the flash, whichever of its addresses is meant.</summary>
    private static ulong Place(ulong at) => at >= Origin ? at - Origin : at;
}

/// <param name="PageSize">In bytes.</param>
/// <param name="FastPageSize">In bytes; 0 when there are none.</param>
/// <param name="ProgramsWords">Whether words can be programmed, and not half-words alone.</param>
/// <param name="EraseTime">Of a page.</param>
/// <param name="ProgramTime">Of a half-word or a word.</param>
public sealed record FlashFacts(int PageSize, int FastPageSize, bool ProgramsWords, TimeSpan EraseTime, TimeSpan ProgramTime)
{
    /// <summary>GD32VF103 data sheet, flash memory characteristics: typical times.</summary>
    public static FlashFacts Gd32 { get; } = new(1024, 0, true, TimeSpan.FromMilliseconds(100), TimeSpan.FromMicroseconds(37.5));

    /// <summary>CH32V003 data sheet, flash memory characteristics: typical times.</summary>
    public static FlashFacts Ch32V003 { get; } = new(1024, 64, false, TimeSpan.FromMilliseconds(2.5), TimeSpan.FromMicroseconds(65));

    public bool HasFastPages => FastPageSize > 0;

    internal int SmallestPage => HasFastPages ? FastPageSize : PageSize;
}
