using System.Globalization;
using Flint.Sim.Peripherals;
using Flint.Sim.Peripherals.Generic;
using Flint.Sim.Peripherals.Parts;
using Flint.Targets;

namespace Flint.Sim.Renode;

/// <summary>A board in a Renode of its own, its program loaded and not yet begun.</summary>
public sealed class RenodeMachine : IDisposable
{
    private static readonly string[] probes = ["FlintProbe.cs", "FlintRemoteI2C.cs"];

    private readonly string elfPath;
    private readonly string? testDevice;
    private readonly IReadOnlyList<ulong> ends;

    /// <inheritdoc cref="RenodeMachine(Target, string, IReadOnlyList{ulong}, Func{RenodeMonitor})"/>
    public RenodeMachine(Target target, string elfPath, IReadOnlyList<ulong> ends)
        : this(target, elfPath, ends, RenodeMonitor.Start)
    {
    }

    /// <param name="ends">Addresses of the loop in which a program ends on a board that cannot tell.</param>
    /// <param name="start">Gives the Renode to make the board in.</param>
    /// <exception cref="BuildErrorException">Renode is not installed, or does not have the board, or not the core's clock that the image is built for.</exception>
    public RenodeMachine(Target target, string elfPath, IReadOnlyList<ulong> ends, Func<RenodeMonitor> start)
    {
        this.elfPath = Path.GetFullPath(elfPath);
        this.ends = ends;
        var script = RenodeScript.Of(target);
        CoreClock.RequireBoards("renode", elfPath, target);
        Description = PlatformDescription.Read(script.Platform);
        Platform = Description.Build();
        testDevice = Platform.Names<TestDevice>() is [var device, ..] ? device : null;
        Monitor = start();
        try
        {
            Create(target.Name, script);
            Watch();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public RenodeMonitor Monitor { get; }

    /// <summary>The description that Renode has loaded, and the board that Flint's simulator builds of it: its parts have the same names.</summary>
    public PlatformDescription Description { get; }

    public Platform Platform { get; }

    /// <summary>The console first.</summary>
    public IReadOnlyList<string> Uarts => Platform.Consoles;

    public bool HasEnded { get; private set; }

    /// <summary>Null where the board cannot tell.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Lets virtual time pass: so much, or to the end of the millisecond in which something happens, or the program ends.</summary>
    /// <returns>How much has passed, and what happened meanwhile in its order.</returns>
    public (TimeSpan Elapsed, IReadOnlyList<RenodeEvent> Events) Run(TimeSpan length)
    {
        string answer = Monitor.Execute($"probe Run {length.Ticks * RenodeEvent.NanosecondsPerTick}");
        (TimeSpan elapsed, bool hasEnded, IReadOnlyList<RenodeEvent> events) = RenodeEvent.ParseRun(answer);
        if (hasEnded && !HasEnded)
        {
            HasEnded = true;
            if (testDevice is not null)
                ExitCode = (int)Number(Monitor.Execute($"sysbus.{testDevice} ExitCode"));
        }

        return (elapsed, events);
    }

    public void Send(string uart, byte value) => Monitor.Execute($"sysbus.{uart} WriteChar {value}");

    /// <summary>Starts the program anew, with what is in memory.</summary>
    public void Restart()
    {
        Monitor.Execute("machine Reset");
        Monitor.Execute($"sysbus LoadELF @{elfPath}");
        HasEnded = false;
        ExitCode = null;
    }

    public ulong ProgramCounter() => Number(Monitor.Execute("sysbus.cpu PC"));

    /// <summary>What a part is called in the monitor: it is registered at its port, and is called by both names.</summary>
    public string PathOf(string part) => $"sysbus.{(Description.PlaceOf(part) is { } port ? $"{port}.{part}" : part)}";

    /// <summary>Renode prints numbers in hexadecimal or decimal, on a line of their own.</summary>
    public static ulong Number(string text)
    {
        string number = text.Trim();
        return number.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.Parse(number.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : ulong.Parse(number, CultureInfo.InvariantCulture);
    }

    public void Dispose() => Monitor.Dispose();

    private void Create(string name, RenodeScript script)
    {
        string folder = Path.GetDirectoryName(script.Models[0])!;
        string[] models = [.. script.Models, .. probes.Select(file => Path.Combine(folder, file)).Where(path => NeedsOnly(path, script))];
        Monitor.Include(models);
        Monitor.Execute($"mach create \"{name}\"");
        Monitor.Execute($"machine LoadPlatformDescription @{script.Platform}");
        Monitor.Execute($"sysbus LoadELF @{elfPath}");
    }

    /// <summary>A device that is played from outside is of use only on boards whose script has an I2C bus.</summary>
    private static bool NeedsOnly(string path, RenodeScript script) =>
        Path.GetFileName(path) != "FlintRemoteI2C.cs" || script.Models.Any(model => Path.GetFileName(model) == "FlintI2CBus.cs");

    private void Watch()
    {
        Monitor.Execute("emulation CreateFlintProbe \"probe\"");
        // What sleeps costs no time, and the core goes on for a millisecond before it is asked where it is.
        Monitor.Execute("emulation SetAdvanceImmediately true");
        Monitor.Execute("emulation SetGlobalQuantum \"0.001\"");
        if (testDevice is not null)
            Monitor.Execute($"probe EndsBy sysbus.{testDevice}");
        foreach (ulong end in testDevice is null ? Ends() : [])
            Monitor.Execute($"probe EndsAt sysbus.cpu 0x{end:X}");
        foreach (string uart in Uarts)
            Monitor.Execute($"probe WatchUart sysbus.{uart} \"{uart}\"");
        foreach (string led in Platform.Names<Led>())
            Monitor.Execute($"probe WatchLed {PathOf(led)} \"{led}\"");
        foreach (string port in Platform.Names<IGpioPort>().Where(Description.IsOnBus))
            Monitor.Execute($"probe WatchPins sysbus.{port} \"{port}\" {Platform.Device<IGpioPort>(port).PinCount}");
    }

    /// <summary>A core that sleeps is at the instruction or behind it, where the loop jumps back: each copy of the loop has both.</summary>
    private IEnumerable<ulong> Ends()
    {
        const ulong SleepLength = 4;
        return ends.Concat(ends.Where(address => !ends.Contains(address - SleepLength)).Select(address => address + SleepLength)).Distinct();
    }
}
