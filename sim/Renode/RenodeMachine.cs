using System.Globalization;
using Flint.Sim.Peripherals.Generic;
using Flint.Targets;

namespace Flint.Sim.Renode;

/// <summary>A board in a Renode of its own, its program loaded and not yet begun.</summary>
public sealed class RenodeMachine : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("flint-renode-").FullName;
    private readonly Dictionary<string, int> bytesSeen = new(StringComparer.Ordinal);
    private readonly string? testDevice;
    private readonly IReadOnlyList<ulong> ends;

    /// <param name="platform">The same board in Flint's simulator, whose parts have the same names.</param>
    /// <param name="ends">Addresses of the loop in which a program ends on a board that cannot tell.</param>
    /// <exception cref="BuildErrorException">Renode is not installed, or does not have the board.</exception>
    public RenodeMachine(Target target, string elfPath, Platform platform, IReadOnlyList<ulong> ends)
    {
        this.ends = ends;
        Uarts = platform.Consoles;
        testDevice = platform.Names<TestDevice>() is [var device, ..] ? device : null;
        IReadOnlyList<string> commands = RenodeScript.Load(target, elfPath);
        Monitor = RenodeMonitor.Start();
        try
        {
            foreach (string command in commands)
                Monitor.Execute(command);
            foreach (string uart in Uarts)
                Monitor.Execute($"sysbus.{uart} CreateFileBackend @{OutputOf(uart)} true");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public RenodeMonitor Monitor { get; }

    /// <summary>The console first.</summary>
    public IReadOnlyList<string> Uarts { get; }

    public bool HasEnded { get; private set; }

    /// <summary>Null where the board cannot tell.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Lets virtual time pass, and sees whether the program has ended.</summary>
    public void Run(TimeSpan length)
    {
        Monitor.Execute($"emulation RunFor \"{length.TotalSeconds.ToString("F7", CultureInfo.InvariantCulture)}\"");
        LookForEnd();
    }

    public void Send(string uart, byte value) => Monitor.Execute($"sysbus.{uart} WriteChar {value}");

    /// <summary>What a UART has sent since this was asked last.</summary>
    public ReadOnlySpan<byte> Received(string uart)
    {
        byte[] all = ReadShared(OutputOf(uart));
        int seen = bytesSeen.GetValueOrDefault(uart);
        bytesSeen[uart] = all.Length;
        return all.AsSpan(seen);
    }

    public ulong ProgramCounter() => Number(Monitor.Execute("sysbus.cpu PC"));

    /// <summary>Renode prints numbers in hexadecimal or decimal, on a line of their own.</summary>
    public static ulong Number(string text)
    {
        string number = text.Trim();
        return number.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.Parse(number.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : ulong.Parse(number, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Monitor.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string OutputOf(string uart) => Path.Combine(folder, uart);

    private void LookForEnd()
    {
        if (testDevice is not null)
        {
            if (!Monitor.Execute($"sysbus.{testDevice} HasEnded").Contains("True", StringComparison.OrdinalIgnoreCase))
                return;
            HasEnded = true;
            ExitCode = (int)Number(Monitor.Execute($"sysbus.{testDevice} ExitCode"));
        }
        else if (ends.Count > 0)
        {
            // It sleeps in the loop: at the instruction, or behind it.
            ulong pc = ProgramCounter();
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
