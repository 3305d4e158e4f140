using System.Collections.Immutable;

namespace Flint.Targets;

/// <summary>A board with everything it inherits from its chip and core, as the compiler, the linker and the engines see it.</summary>
public sealed record Target
{
    /// <summary>The name a user types after <c>--board</c>.</summary>
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The chip's name, for reports.</summary>
    public required string Chip { get; init; }

    public required CoreDescription Core { get; init; }

    /// <summary>In ascending order of origin.</summary>
    public required ImmutableArray<MemoryRegion> Memory { get; init; }

    /// <summary>Bytes reserved for the stack, at the bottom of RAM; a multiple of 16.</summary>
    public required int StackSize { get; init; }

    /// <summary>The value that says how large threads' stacks are, in bytes.</summary>
    public const string ThreadStackValue = "threads.stackSize";

    /// <summary>Bytes of a thread's stack, where the program does not say it.</summary>
    public required int ThreadStackSize { get; init; }

    /// <summary>Bytes below RAM that physical memory protection closes, so that a stack overflow ends there; 0 where nothing lies below RAM and each access faults, or where the app wants none.</summary>
    public int StackGuard { get; init; }

    /// <summary>Where the core starts after reset, when that is an alias of the flash's origin; else null.</summary>
    public ulong? ResetAddress { get; init; }

    /// <summary>What flash begins with before the code, for the chip's boot ROM: words of 4 bytes, as the linker script has them, numbers or symbols.</summary>
    public ImmutableArray<string> FlashHeader { get; init; } = [];

    /// <summary>Registers that are stored to before anything else after reset, in order: what a program cannot live with, such as a watchdog that runs.</summary>
    public ImmutableArray<RegisterStore> StartupStores { get; init; } = [];

    /// <summary>What the trap vector's address must be a multiple of, in bytes; cores take mtvec's low bits for a mode.</summary>
    public int TrapAlignment { get; init; } = 4;

    /// <summary>What <c>[TargetValue]</c> reads; numbers in decimal or 0x notation.</summary>
    public required ImmutableSortedDictionary<string, string> Values { get; init; }

    /// <summary>The core's clock in Hz in programs that ask for no other; null where the board cannot have several.</summary>
    public ulong? UsualClock { get; init; }

    /// <summary>What the core's clock is to be, in Hz; null like <see cref="UsualClock"/>.</summary>
    public ulong? CoreClock { get; init; }

    /// <summary>What the board itself, without the app, says of <see cref="CoreClock"/>.</summary>
    public ulong? BoardClock { get; init; }

    /// <summary>Whether the core is to have another clock than the chip's usual one, so that the hook <c>clock.start</c> is called before anything else.</summary>
    public bool StartsClock { get; init; }

    /// <summary>What <c>[TargetHook]</c> binds to: full names of static methods, <c>Namespace.Type.Method</c>.</summary>
    public required ImmutableSortedDictionary<string, string> Hooks { get; init; }

    /// <summary>What can interrupt the program, by its C# name; empty when Flint cannot take interrupts on this chip.</summary>
    public required ImmutableSortedDictionary<string, InterruptDescription> Interrupts { get; init; }

    /// <summary>How the core finds the handler of an interrupt; null when <see cref="Interrupts"/> is empty.</summary>
    public required VectorTableDescription? VectorTable { get; init; }

    /// <summary>The board's pins by their C# name.</summary>
    public required ImmutableSortedDictionary<string, PinDescription> Pins { get; init; }

    /// <summary>The board's buses, serial ports, timers and converters, by their C# name.</summary>
    public required ImmutableSortedDictionary<string, DeviceDescription> Devices { get; init; }

    /// <summary>The HAL's assembly with the chip's registers, or null when the HAL has none.</summary>
    public string? Registers { get; init; }

    /// <summary>What an app can ask for: <c>led</c>, <c>console</c>…</summary>
    public required ImmutableSortedSet<string> Features { get; init; }

    /// <summary>Simulation engines that have this board, by name (<c>qemu</c>).</summary>
    public required ImmutableSortedDictionary<string, EngineDescription> Engines { get; init; }

    /// <summary>The loadable image's kinds that this board takes, first is the default: <c>bin</c>, <c>hex</c>, <c>uf2</c>.</summary>
    public required ImmutableArray<string> Images { get; init; }

    /// <summary>Whether the board has what an app asks for: a feature, a pin, a device or a driver, by its name in the board's data.</summary>
    public bool Has(string need) => Features.Contains(need) || Pins.ContainsKey(need) || Devices.ContainsKey(need) || Hooks.ContainsKey(need);

    /// <summary>All that <see cref="Has"/> knows.</summary>
    internal IEnumerable<string> Names => [.. Features, .. Pins.Keys, .. Devices.Keys, .. Hooks.Keys];

    /// <summary>The ways to get an image onto the board, the usual one first; empty where Flint knows none.</summary>
    public ImmutableArray<FlashMethod> Flashing { get; init; } = [];

    public MemoryRegion Flash => Memory.First(region => region.Kind == MemoryKind.Flash);

    public MemoryRegion Ram => Memory.First(region => region.Kind == MemoryKind.Ram);
}

/// <param name="Isa">Canonical ISA string without version numbers: <c>rv32imac_zicsr_zifencei</c>.</param>
/// <param name="Abi"><c>ilp32</c>, <c>ilp32e</c>, <c>lp64d</c>.</param>
public sealed record CoreDescription(string Isa, string Abi)
{
    /// <summary>In bytes: 4 for rv32, 8 for rv64.</summary>
    public int PointerSize => Isa.StartsWith("rv64", StringComparison.Ordinal) ? 8 : 4;
}

/// <param name="Address">A multiple of 4, in the low 4 GiB.</param>
public sealed record RegisterStore(uint Address, uint Value);

public enum MemoryKind
{
    Flash,
    Ram,
}

/// <param name="Name">As the linker script and reports call it: <c>FLASH</c>, <c>RAM</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record MemoryRegion(string Name, MemoryKind Kind, ulong Origin, ulong Length)
{
    /// <summary>Where loads see flash's bytes, on chips that have a bus for code and another for data; else <see cref="Origin"/>.</summary>
    public ulong DataOrigin { get; init; } = Origin;

    /// <summary>Where RAM's bytes can be executed, on such chips; else <see cref="Origin"/>.</summary>
    public ulong CodeOrigin { get; init; } = Origin;
}

/// <param name="Cause">The interrupt's number in the core: the low bits of mcause, the index of its vector.</param>
/// <param name="Source">The number that the chip's interrupt controller gives to it when all its interrupts have one cause; else 0.</param>
public sealed record InterruptDescription(int Cause, int Source)
{
    /// <summary>Both numbers in one, as HAL code and the board's <c>Irq</c> have it: the cause in the low byte, the source above.</summary>
    public int Number => Cause | (Source << 8);
}

/// <param name="Alignment">Of the table, in bytes.</param>
public sealed record VectorTableDescription(VectorTableKind Kind, int Alignment)
{
    /// <summary>The control registers that a handler saves before it lets other interrupts in; empty where none can.</summary>
    public ImmutableArray<int> NestedState { get; init; } = [];

    /// <summary>Whether its entries are addresses of handlers, and not jumps to them.</summary>
    public bool HoldsAddresses => Kind != VectorTableKind.Mtvec;
}

/// <summary>How a core finds the handler of an interrupt.</summary>
public enum VectorTableKind
{
    /// <summary><c>mtvec</c>: it jumps to the entry of the cause, exceptions to the first (RISC-V privileged specification, mtvec mode 1).</summary>
    Mtvec,

    /// <summary><c>mtvec-addresses</c>: it jumps to the address in the entry; exceptions have the fourth (QingKeV2 Microprocessor Manual, mtvec mode 3).</summary>
    MtvecAddresses,

    /// <summary><c>mtvt</c>: it jumps to the address in the entry of a table of its own; exceptions go to mtvec (Nuclei Bumblebee Core Architecture Manual, mtvt).</summary>
    Mtvt,
}

/// <param name="Type">Full name of the HAL type that stands for it, made from its number: <c>Flint.Hal.I2cBus</c>.</param>
/// <param name="Number">The chip's number for it.</param>
/// <param name="Pins">The chip's numbers of the pins that it takes.</param>
public sealed record DeviceDescription(string Type, int Number, ImmutableArray<int> Pins);

/// <param name="Number">The chip's number for it.</param>
/// <param name="ActiveLow">True when the part on the pin is on, or pressed, at 0 V.</param>
public sealed record PinDescription(int Number, bool ActiveLow);

/// <param name="Machine">The engine's own name for the machine, with its options; or the path of a platform description.</param>
/// <param name="Arguments">Further command-line arguments of the engine.</param>
/// <param name="Exit">How a program's end is seen: <c>test-device</c>, <c>semihosting</c>, or <c>none</c>.</param>
public sealed record EngineDescription(string Machine, ImmutableArray<string> Arguments, string Exit);
