using System.Globalization;
using Flint.Sim;
using Flint.Sim.Peripherals;
using Flint.Sim.Renode;
using Flint.Sim.Riscv;
using Flint.Targets;

namespace Flint.Testing.Engines.Renode;

/// <summary>A board in Renode. A test is told of what happens at the end of each millisecond of virtual time, with the moment at which it happened.</summary>
internal sealed class RenodeBoard : IBoardEngine
{
    private const int NoiseSeed = 1;

    /// <summary>How long a wait may take on the clock of who waits, and how often it is looked at.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan longestPart = TimeSpan.FromMilliseconds(100);

    private readonly BoardImage image;
    private readonly RenodeMachine machine;
    private readonly TimeProvider clock;
    private readonly RenodeMonitor monitor;
    private readonly Dictionary<string, bool> leds = new(StringComparer.Ordinal);
    private readonly List<(string Port, int Pin)> pins = [];
    private readonly Dictionary<(string Port, int Pin), int> pinNumbers = [];
    private readonly bool[] levels;
    private readonly List<RemoteI2c> remotes = [];
    private bool isStopRequested;

    public RenodeBoard(BoardImage image)
        : this(image, new RenodeMachine(image.Target, image.ElfPath, image.ExitLoop), TimeProvider.System)
    {
    }

    /// <param name="clock">Of who waits.</param>
    public RenodeBoard(BoardImage image, RenodeMachine machine, TimeProvider clock)
    {
        this.image = image;
        this.machine = machine;
        this.clock = clock;
        monitor = machine.Monitor;
        Platform platform = machine.Platform;
        Leds = platform.Names<Sim.Peripherals.Parts.Led>();
        Buttons = platform.Names<Sim.Peripherals.Parts.Button>();
        I2cBuses = platform.Names<II2cController>();
        Adcs = platform.Names<IAdc>();
        foreach (string port in platform.Names<IGpioPort>())
            pins.AddRange(Enumerable.Range(0, platform.Device<IGpioPort>(port).PinCount).Select(pin => (port, pin)));
        for (int i = 0; i < pins.Count; i++)
            pinNumbers.Add(pins[i], i);
        levels = new bool[pins.Count];
        // How things are at first is no change.
        Note(RenodeEvent.Parse(monitor.Execute("probe Take")));
    }

    public event Action<string, byte>? Sent;

    public event Action<int, bool>? PinChanged;

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

    public IReadOnlyList<string> I2cBuses { get; }

    public IReadOnlyList<string> SpiBuses => [];

    public IReadOnlyList<string> Adcs { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => [];

    public void Run(TimeSpan end)
    {
        isStopRequested = false;
        TimeSpan begin = Now;
        long started = clock.GetTimestamp();
        while (Now < end && !isStopRequested && !HasEnded)
        {
            TimeSpan start = Now;
            (TimeSpan elapsed, IReadOnlyList<RenodeEvent> events) = machine.Run(end - start < longestPart ? end - start : longestPart);
            Note(events);
            Now = start + elapsed;
            if (Now < end && clock.GetElapsedTime(started) > patience)
                throw new BuildErrorException($"Renode took {patience.TotalMinutes:N0} minutes for {(Now - begin).TotalMilliseconds:N0} ms of the board's time", "a program that waits by looking at a clock is slow there: use engine flint for this test");
        }
    }

    public void Step() => throw Lacks("steps of one instruction");

    public void Stop() => isStopRequested = true;

    public void Send(string uart, ReadOnlySpan<byte> values)
    {
        foreach (byte value in values)
            machine.Send(uart, value);
    }

    public void Stream(string uart, ReadOnlySpan<byte> values, int baud) => throw Lacks("bytes at a speed of the test's own; send them");

    public bool IsLedOn(string led) => leds[led];

    public void Press(string button, bool isPressed)
    {
        monitor.Execute($"{machine.PathOf(button)} {(isPressed ? "Press" : "Release")}");
        Look();
    }

    public bool IsHigh(int pin) => levels[pin];

    public void Drive(int pin, bool? level)
    {
        if (level is not { } isHigh)
            throw Lacks("pins that are let go of again");
        monitor.Execute($"sysbus.{pins[pin].Port} OnGPIO {pins[pin].Pin} {(isHigh ? "true" : "false")}");
        Look();
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

    public void AttachI2c(string bus, int address, II2cDevice device)
    {
        // What is wrong with the address, Flint's own board tells.
        machine.Platform.Device<II2cController>(bus).Attach(address, device);
        var remote = new RemoteI2c(device);
        remotes.Add(remote);
        monitor.Execute($"machine LoadPlatformDescriptionFromString \"{bus}Device{address}: I2C.FlintRemoteI2C @ {bus} 0x{address:X} {{ port: {remote.Port} }}\"");
    }

    public void AttachSpi(string bus, int select, ISpiDevice device) => throw Lacks("SPI devices in C#");

    public void SetMillivolts(string adc, int channel, int value)
    {
        AdcPort.RequireChannel(adc, channel, machine.Platform.Device<IAdc>(adc).ChannelCount);
        monitor.Execute($"sysbus.{adc} SetMillivolts {channel} {value}");
    }

    public void AttachSpiToPin(string bus, int pin, ISpiDevice device) => throw Lacks("SPI devices in C#");

    public void RunToInstruction(ulong count) => throw Lacks("runs to an instruction");

    public void CyclePower()
    {
        FillWithNoise();
        machine.Restart();
    }

    public void ForgetCode() => throw Lacks("snapshots");

    public FaultInjection InjectFaults() => throw Lacks("injected faults");

    public void Dispose()
    {
        machine.Dispose();
        remotes.ForEach(remote => remote.Dispose());
    }

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

    private void FillWithNoise()
    {
        MemoryRegion ram = image.Target.Ram;
        byte[] noise = new byte[ram.Length];
        new Random(NoiseSeed).NextBytes(noise);
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, noise);
            monitor.Execute($"sysbus LoadBinary @{file} 0x{ram.Origin:X}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private void Look() => Note(RenodeEvent.Parse(monitor.Execute("probe Take")));

    /// <summary>Tells of what happened, each thing at its time.</summary>
    private void Note(IReadOnlyList<RenodeEvent> events)
    {
        foreach (RenodeEvent happened in events)
        {
            Now = happened.Time > Now ? happened.Time : Now;
            if (happened.Kind == "uart")
                Sent?.Invoke(happened.Name, (byte)happened.Value);
            else if (happened.Kind == "led")
                NoteLed(happened.Name, happened.Value != 0);
            else
                NotePin(pinNumbers[(happened.Name, int.Parse(happened.Kind.AsSpan("pin".Length), CultureInfo.InvariantCulture))], happened.Value != 0);
        }
    }

    private void NoteLed(string led, bool isOn)
    {
        if (leds.TryGetValue(led, out bool was) && was == isOn)
            return;
        leds[led] = isOn;
        LedChanged?.Invoke(led, isOn);
    }

    private void NotePin(int pin, bool isHigh)
    {
        if (levels[pin] == isHigh)
            return;
        levels[pin] = isHigh;
        PinChanged?.Invoke(pin, isHigh);
    }
}
