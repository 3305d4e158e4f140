using System.Globalization;
using Flint.Sim;
using Flint.Sim.Peripherals;
using Flint.Sim.Riscv;

namespace Flint.Testing.Engines.Renode;

/// <summary>A board in Renode. What happens is seen at the end of each millisecond of virtual time.</summary>
internal sealed class RenodeBoard : IBoardEngine
{
    private static readonly TimeSpan slice = TimeSpan.FromMilliseconds(1);

    private readonly BoardImage image;
    private readonly RenodeMonitor monitor;
    private readonly string folder = Directory.CreateTempSubdirectory("flint-renode-").FullName;
    private readonly Dictionary<string, int> bytesSeen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> leds = new(StringComparer.Ordinal);
    private readonly List<(string Port, int Pin)> pins = [];
    private readonly string? testDevice;
    private readonly IReadOnlyList<ulong> ends;
    private bool isStopRequested;

    public RenodeBoard(BoardImage image)
    {
        this.image = image;
        ends = image.ExitLoop;
        // The names are those of the description, which both engines read.
        Platform platform = image.Platform.Build();
        Uarts = platform.Consoles;
        Leds = platform.Names<Sim.Peripherals.Parts.Led>();
        Buttons = platform.Names<Sim.Peripherals.Parts.Button>();
        testDevice = platform.Names<Sim.Peripherals.Generic.TestDevice>() is [var device, ..] ? device : null;
        foreach (string port in platform.Names<IGpioPort>())
            pins.AddRange(Enumerable.Range(0, platform.Device<IGpioPort>(port).PinCount).Select(pin => (port, pin)));
        monitor = RenodeMonitor.Start();
        try
        {
            foreach (string command in RenodeScript.Load(image.Target, image.ElfPath))
                monitor.Execute(command);
            foreach (string uart in Uarts)
                monitor.Execute($"sysbus.{uart} CreateFileBackend @{OutputOf(uart)} true");
            foreach (string led in Leds)
                leds[led] = IsLedOn(led);
        }
        catch
        {
            Dispose();
            throw;
        }
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

    public ulong Instructions => Number(monitor.Execute("sysbus.cpu ExecutedInstructions"));

    public bool HasEnded { get; private set; }

    public int? ExitCode { get; private set; }

    public IReadOnlyList<string> Uarts { get; }

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
            monitor.Execute($"emulation RunFor \"{length.TotalSeconds.ToString("F7", CultureInfo.InvariantCulture)}\"");
            Now += length;
            Look();
        }
    }

    public void Step() => throw Lacks("steps of one instruction");

    public void Stop() => isStopRequested = true;

    public void Send(string uart, ReadOnlySpan<byte> values)
    {
        foreach (byte value in values)
            monitor.Execute($"sysbus.{uart} WriteChar {value}");
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
            bytes[i] = (byte)Number(monitor.Execute($"sysbus ReadByte 0x{address + (ulong)i:X}"));
    }

    public void Write(ulong address, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
            monitor.Execute($"sysbus WriteByte 0x{address + (ulong)i:X} 0x{bytes[i]:X}");
    }

    public ulong Register(string name) => Number(monitor.Execute(name == "pc" ? "sysbus.cpu PC" : $"sysbus.cpu GetRegister {RegisterNumber(name)}"));

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

    public void Dispose()
    {
        monitor.Dispose();
        Directory.Delete(folder, recursive: true);
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

    /// <summary>Renode prints numbers in hexadecimal or decimal, on a line of their own.</summary>
    private static ulong Number(string text)
    {
        string number = text.Trim();
        return number.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.Parse(number.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : ulong.Parse(number, CultureInfo.InvariantCulture);
    }

    private string OutputOf(string uart) => Path.Combine(folder, uart);

    /// <summary>A part is registered at its port, and is called by both names.</summary>
    private string PathOf(string part) => image.Platform.PlaceOf(part) is { } port ? $"{port}.{part}" : part;

    private void Look()
    {
        foreach (string uart in Uarts)
        {
            byte[] all = ReadShared(OutputOf(uart));
            for (int i = bytesSeen.GetValueOrDefault(uart); i < all.Length; i++)
                Sent?.Invoke(uart, all[i]);
            bytesSeen[uart] = all.Length;
        }

        foreach (string led in Leds)
        {
            bool isOn = IsLedOn(led);
            if (isOn == leds[led])
                continue;
            leds[led] = isOn;
            LedChanged?.Invoke(led, isOn);
        }

        LookForEnd();
    }

    private void LookForEnd()
    {
        if (testDevice is not null)
        {
            if (!monitor.Execute($"sysbus.{testDevice} HasEnded").Contains("True", StringComparison.OrdinalIgnoreCase))
                return;
            HasEnded = true;
            ExitCode = (int)Number(monitor.Execute($"sysbus.{testDevice} ExitCode"));
        }
        else if (ends.Count > 0)
        {
            // It sleeps in the loop: at the instruction, or behind it.
            ulong pc = Register("pc");
            HasEnded = pc >= ends.Min() && pc <= ends.Max() + 4;
        }
    }

    private static byte[] ReadShared(string path)
    {
        if (!File.Exists(path))
            return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
