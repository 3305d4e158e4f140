using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Flint.Sim.Riscv;

namespace Flint.Sim.Gdb;

/// <summary>
/// Lets GDB drive a machine (GDB manual, Remote Protocol): registers, memory, breakpoints, watchpoints, steps of one instruction. One connection; the program
/// stands still until GDB continues it.
/// </summary>
public sealed class GdbServer
{
    private const int InterruptSignal = 2;
    private const int TrapSignal = 5;
    private const int ProgramCounter = 32;

    /// <summary>What is run between two looks at the connection, in cycles.</summary>
    private const ulong Slice = 100_000;

    private readonly SimulatedMachine machine;
    private readonly Action<ulong> betweenSlices;
    private readonly Watchpoints watchpoints;
    private readonly HashSet<ulong> breakpoints = [];
    private bool hitBreakpoint;

    /// <param name="betweenSlices">Called with the cycle at which the machine is, for input and output.</param>
    public GdbServer(SimulatedMachine machine, Action<ulong> betweenSlices)
    {
        this.machine = machine;
        this.betweenSlices = betweenSlices;
        watchpoints = new Watchpoints(machine);
        machine.Hart.Breakpoints.Hit += address => hitBreakpoint |= breakpoints.Contains(address);
    }

    private Hart Hart => machine.Hart;

    private int RegisterBytes => Hart.Is32 ? 4 : 8;

    /// <summary>Waits for GDB and serves it until it ends the session.</summary>
    /// <param name="ready">Told the port when it can be connected to.</param>
    /// <exception cref="BuildErrorException">The port cannot be used.</exception>
    public GdbEnd Serve(int port, Action<int> ready, CancellationToken cancellation)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException error)
        {
            throw new BuildErrorException($"port {port} cannot be used for GDB: {error.Message}", "give another with --gdb=PORT");
        }

        ready(((IPEndPoint)listener.LocalEndpoint).Port);
        using var connection = new GdbConnection(listener.AcceptSocketAsync(cancellation).AsTask().GetAwaiter().GetResult());
        using CancellationTokenRegistration closing = cancellation.Register(connection.Dispose);
        GdbEnd end = Serve(connection);
        return end == GdbEnd.Lost && cancellation.IsCancellationRequested ? GdbEnd.Killed : end;
    }

    private GdbEnd Serve(GdbConnection connection)
    {
        while (connection.Read(out bool isInterrupt) is { } packet)
        {
            if (isInterrupt)
                continue;
            switch (packet)
            {
                case "D":
                    connection.Write("OK");
                    return GdbEnd.Detached;
                case "k" or "vKill;1":
                    return GdbEnd.Killed;
            }

            string? answer = packet.Length > 0 && (packet[0] is 'c' or 's' || packet.StartsWith("vCont;", StringComparison.Ordinal))
                ? Resume(packet.Contains('s') && !packet.StartsWith("vCont;c", StringComparison.Ordinal) || packet[0] == 's', connection)
                : Answer(packet);
            if (answer is null)
                return GdbEnd.Lost;
            connection.Write(answer);
            if (machine.ExitCode is not null)
                return GdbEnd.Exited;
        }

        return GdbEnd.Lost;
    }

    /// <returns>What to tell GDB; null when it has gone.</returns>
    private string? Resume(bool isStep, GdbConnection connection)
    {
        hitBreakpoint = false;
        watchpoints.Hit = null;
        if (isStep)
        {
            machine.RunUntil(machine.Clock.Now + 1);
            betweenSlices(machine.Clock.Now);
            return StopReply(TrapSignal);
        }

        while (machine.ExitCode is null && !Hart.IsLockedUp)
        {
            // Watched bytes are noticed by the instruction, and it shall be the last.
            machine.RunUntil(machine.Clock.Now + (watchpoints.IsEmpty || Hart.IsWaiting ? Slice : 1));
            if (hitBreakpoint || watchpoints.Hit is not null)
                break;
            if (watchpoints.IsEmpty || machine.Clock.Now % Slice == 0)
                betweenSlices(machine.Clock.Now);
            if (!connection.HasNews)
                continue;
            if (!connection.TakeByte())
                return null;
            betweenSlices(machine.Clock.Now);
            return StopReply(InterruptSignal);
        }

        betweenSlices(machine.Clock.Now);
        return StopReply(TrapSignal);
    }

    private string StopReply(int signal) => machine.ExitCode is { } code ? $"W{code & 0xFF:x2}"
        : watchpoints.Hit is { } hit ? $"T{signal:x2}{hit.Name}:{hit.Address:x};"
        : $"S{signal:x2}";

    private string Answer(string packet)
    {
        try
        {
            return packet switch
            {
                "?" => StopReply(TrapSignal),
                "g" => string.Concat(Enumerable.Range(0, ProgramCounter + 1).Select(number => Hex(Register(number)))),
                "qAttached" => "1",
                "qC" => "QC1",
                "qfThreadInfo" => "m1",
                "qsThreadInfo" => "l",
                "vCont?" => "vCont;c;s",
                _ when packet.StartsWith("qSupported", StringComparison.Ordinal) => "PacketSize=4000;qXfer:features:read+;vContSupported+",
                _ when packet.StartsWith("qXfer:features:read:target.xml:", StringComparison.Ordinal) => Part(TargetDescription(), packet[(packet.LastIndexOf(':') + 1)..]),
                _ when packet.StartsWith("qRcmd,", StringComparison.Ordinal) => "",
                _ => packet[0] switch
                {
                    'H' or 'T' => "OK",
                    'p' => Hex(Register((int)Number(packet[1..]))),
                    'P' => WriteRegister(packet[1..].Split('=')),
                    'G' => WriteRegisters(packet[1..]),
                    'm' => ReadMemory(packet[1..].Split(',')),
                    'M' => WriteMemory(packet[1..].Split(',', ':')),
                    'Z' => ChangeStop(packet[1..].Split(','), isAdded: true),
                    'z' => ChangeStop(packet[1..].Split(','), isAdded: false),
                    _ => "",
                },
            };
        }
        catch (Exception error) when (error is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException or BuildErrorException)
        {
            return "E01";
        }
    }

    private ulong Register(int number) => number == ProgramCounter ? Hart.Pc : Hart[number];

    private string WriteRegister(string[] parts)
    {
        SetRegister((int)Number(parts[0]), FromHex(parts[1]));
        return "OK";
    }

    private string WriteRegisters(string values)
    {
        for (int number = 0; number <= ProgramCounter; number++)
            SetRegister(number, FromHex(values.AsSpan(number * 2 * RegisterBytes, 2 * RegisterBytes).ToString()));
        return "OK";
    }

    private void SetRegister(int number, ulong value)
    {
        if (number == ProgramCounter)
            Hart.Pc = value;
        else
            Hart[number] = value;
    }

    private string ReadMemory(string[] parts)
    {
        ulong address = Number(parts[0]);
        byte[] bytes = new byte[Number(parts[1])];
        int count = 0;
        while (count < bytes.Length && machine.Bus.IsMemory(address + (ulong)count))
            count++;
        machine.Bus.Peek(address, bytes.AsSpan(0, count));
        return count == 0 && bytes.Length > 0 ? "E01" : Convert.ToHexStringLower(bytes.AsSpan(0, count));
    }

    private string WriteMemory(string[] parts)
    {
        machine.Bus.Load(Number(parts[0]), Convert.FromHexString(parts[2]));
        Hart.ForgetCode();
        return "OK";
    }

    private string ChangeStop(string[] parts, bool isAdded)
    {
        ulong address = Number(parts[1]);
        switch (parts[0])
        {
            case "0" or "1" when isAdded:
                if (breakpoints.Add(address))
                    Hart.Breakpoints.Add(address);
                return "OK";
            case "0" or "1":
                if (breakpoints.Remove(address))
                    Hart.Breakpoints.Remove(address);
                return "OK";
            case "2" or "3" or "4":
                var watchpoint = new Watchpoint(parts[0][0] - '0', address, Number(parts[2]));
                if (isAdded)
                    watchpoints.Add(watchpoint);
                else
                    watchpoints.Remove(watchpoint);
                return "OK";
            default:
                return "";
        }
    }

    private string TargetDescription()
    {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE target SYSTEM \"gdb-target.dtd\"><target version=\"1.0\">");
        text.Append($"<architecture>riscv:{(Hart.Is32 ? "rv32" : "rv64")}</architecture><feature name=\"org.gnu.gdb.riscv.cpu\">");
        string code = "code_ptr";
        for (int i = 0; i < RegisterNames.Integers.Count; i++)
            text.Append($"<reg name=\"{RegisterNames.Integers[i]}\" bitsize=\"{8 * RegisterBytes}\" type=\"{(i == 1 ? code : i is 2 or 3 or 4 or 8 ? "data_ptr" : "int")}\"/>");
        return text.Append($"<reg name=\"pc\" bitsize=\"{8 * RegisterBytes}\" type=\"{code}\"/></feature></target>").ToString();
    }

    /// <summary>A part of a text that is longer than a packet: m when more follows, l for the last.</summary>
    private static string Part(string text, string range)
    {
        string[] parts = range.Split(',');
        var start = (int)Math.Min((ulong)text.Length, Number(parts[0]));
        int length = (int)Math.Min((ulong)(text.Length - start), Number(parts[1]));
        return string.Concat(start + length < text.Length ? "m" : "l", text.AsSpan(start, length));
    }

    private string Hex(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return Convert.ToHexStringLower(bytes[..RegisterBytes]);
    }

    private static ulong FromHex(string text)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        Convert.FromHexString(text).CopyTo(bytes);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    private static ulong Number(string text) => ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
