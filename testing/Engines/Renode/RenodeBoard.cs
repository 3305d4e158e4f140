using Flint.Sim;
using Flint.Sim.Peripherals;
using Flint.Sim.Renode;
using Flint.Sim.Riscv;

namespace Flint.Testing.Engines.Renode;

/// <summary>A board in Renode. What happens is seen at the end of each millisecond of virtual time.</summary>
internal sealed class RenodeBoard : IBoardEngine
{
    private static readonly TimeSpan slice = TimeSpan.FromMilliseconds(1);

    private readonly BoardImage image;
    private readonly RenodeMachine machine;
    private readonly RenodeMonitor monitor;
    private readonly Dictionary<string, bool> leds = new(StringComparer.Ordinal);
    private readonly List<(string Port, int Pin)> pins = [];
    private bool isStopRequested;

    public RenodeBoard(BoardImage image)
    {
        this.image = image;
        // The names are those of the description, which both engines read.
        Platform platform = image.Platform.Build();
        Leds = platform.Names<Sim.Peripherals.Parts.Led>();
        Buttons = platform.Names<Sim.Peripherals.Parts.Button>();
        foreach (string port in platform.Names<IGpioPort>())
            pins.AddRange(Enumerable.Range(0, platform.Device<IGpioPort>(port).PinCount).Select(pin => (port, pin)));
        machine = new RenodeMachine(image.Target, image.ElfPath, platform, image.ExitLoop);
        monitor = machine.Monitor;
        foreach (string led in Leds)
            leds[led] = IsLedOn(led);
    }

    public event Action<string, byte>? Sent;

    /// <summary>Never: Renode tells of pins only by the parts that are on them.</summary>
    public event Action<int, bool>? PinChanged
    {
        add
        {
        }

        remove
        {
        }
    }

    public event Action<string, bool>? LedChanged;

    /// <summary>Never: see <see cref="AddBreakpoint"/>.</summary>
    public event Action<ulong>? BreakpointHit
    {
        add
        {
        }

        remove
        {
        }
    }

    public TimeSpan Now { get; private set; }

    public ulong Instructions => RenodeMachine.Number(monitor.Execute("sysbus.cpu ExecutedInstructions"));

    public bool HasEnded => machine.HasEnded;

    public int? ExitCode => machine.ExitCode;

    public IReadOnlyList<string> Uarts => machine.Uarts;

    public IReadOnlyList<string> Leds { get; }

    public IReadOnlyList<string> Buttons { get; }

    public int PinCount => pins.Count;

    public IReadOnlyList<string> I2cBuses => [];

    public IReadOnlyList<string> SpiBuses => [];

    public IReadOnlyList<string> Adcs => [];

    public IReadOnlyList<Diagnostic> Diagnostics => [];

    public void Run(TimeSpan end)
    {
        isStopRequested = false;
        while (Now < end && !isStopRequested && !HasEnded)
        {
            TimeSpan length = end - Now < slice ? end - Now : slice;
            machine.Run(length);
            Now += length;
            Look();
        }
    }

    public void Step() => throw Lacks("steps of one instruction");

    public void Stop() => isStopRequested = true;

    public void Send(string uart, ReadOnlySpan<byte> values)
    {
        foreach (byte value in values)
            machine.Send(uart, value);
    }

    public bool IsLedOn(string led) => monitor.Execute($"sysbus.{PathOf(led)} State").Contains("True", StringComparison.OrdinalIgnoreCase);

    public void Press(string button, bool isPressed) => monitor.Execute($"sysbus.{PathOf(button)} {(isPressed ? "Press" : "Release")}");

    public bool IsHigh(int pin) => throw Lacks("levels of pins without a part; ask for an LED");

    public void Drive(int pin, bool? level)
    {
        if (level is { } isHigh)
            monitor.Execute($"sysbus.{pins[pin].Port} OnGPIO {pins[pin].Pin} {(isHigh ? "true" : "false")}");
    }

    public void Read(ulong address, Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)RenodeMachine.Number(monitor.Execute($"sysbus ReadByte 0x{address + (ulong)i:X}"));
    }

    public void Write(ulong address, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
            monitor.Execute($"sysbus WriteByte 0x{address + (ulong)i:X} 0x{bytes[i]:X}");
    }

    public ulong Register(string name) =>
        name == "pc" ? machine.ProgramCounter() : RenodeMachine.Number(monitor.Execute($"sysbus.cpu GetRegister {RegisterNumber(name)}"));

    public void SetRegister(string name, ulong value) =>
        monitor.Execute(name == "pc" ? $"sysbus.cpu PC 0x{value:X}" : $"sysbus.cpu SetRegister {RegisterNumber(name)} 0x{value:X}");

    public void AddBreakpoint(ulong address) => throw Lacks("breakpoints");

    public void RemoveBreakpoint(ulong address)
    {
    }

    public void AttachI2c(string bus, int address, II2cDevice device) => throw Lacks("I2C devices in C#");

    public void AttachSpi(string bus, int select, ISpiDevice device) => throw Lacks("SPI devices in C#");

    public void SetMillivolts(string adc, int channel, int value) => throw Lacks("voltages");

    public void AttachSpiToPin(string bus, int pin, ISpiDevice device) => throw Lacks("SPI devices in C#");

    public void RunToInstruction(ulong count) => throw Lacks("runs to an instruction");

    public void CyclePower() => throw Lacks("losses of power");

    public void ForgetCode() => throw Lacks("snapshots");

    public FaultInjection InjectFaults() => throw Lacks("injected faults");

    public void Dispose() => machine.Dispose();

    private static BuildErrorException Lacks(string what) => new($"engine renode has no {what} in tests", "use engine flint for this test");

    private static int RegisterNumber(string name)
    {
        for (int i = 0; i < RegisterNames.Integers.Count; i++)
        {
            if (RegisterNames.Integers[i] == name || name == $"x{i}")
                return i;
        }

        throw new BuildErrorException($"engine renode has no register '{name}' in tests", "it has x0 to x31 by either name, and pc");
    }

    /// <summary>A part is registered at its port, and is called by both names.</summary>
    private string PathOf(string part) => image.Platform.PlaceOf(part) is { } port ? $"{port}.{part}" : part;

    private void Look()
    {
        foreach (string uart in Uarts)
            foreach (byte value in machine.Received(uart))
                Sent?.Invoke(uart, value);

        foreach (string led in Leds)
        {
            bool isOn = IsLedOn(led);
            if (isOn == leds[led])
                continue;
            leds[led] = isOn;
            LedChanged?.Invoke(led, isOn);
        }
    }
}
