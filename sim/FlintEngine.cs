using System.Diagnostics;
using Flint.Elf;
using Flint.Sim.Gdb;
using Flint.Sim.Observation;
using Flint.Sim.Peripherals;

namespace Flint.Sim;

/// <summary>Flint's own simulator: in process, deterministic, with virtual time.</summary>
/// <remarks>
/// A board's <c>machine</c> is the path of its platform description. With a time limit, virtual time runs as fast as it can, and the limit is one of virtual time;
/// without one, a core that sleeps does so in real time.
/// </remarks>
public sealed class FlintEngine : IEngine
{
    /// <summary>How long the machine runs before input and the outside world are looked at, in seconds of virtual time.</summary>
    private const double Slice = 0.001;

    public const string EngineName = "flint";

    public string Name => EngineName;

    public RunResult Run(RunRequest request, CancellationToken cancellation = default)
    {
        ObjectFile image = ObjectFile.Read(request.ElfPath);
        Platform platform = request.PlatformPath is { } path ? Platform.Load(path)
            : request.Target is { } board ? PlatformDescription.Of(board, image).Build()
            : BarePlatform.For(image);
        LoadImage(platform, image);
        if (request.Target is { } target && Engines.Describe(Name, target).Exit == "none")
            EndAt(platform, ExitLoop.Addresses(LineTable.Read(image)));
        IUart? console = platform.Consoles is [var first, ..] ? platform.Device<IUart>(first) : null;
        Action<byte> write = value => request.Output.WriteByte(value);
        if (console is not null)
            console.Sent += write;
        platform.Semihosting.Written += write;
        if (HostInterface.For(image, platform.Machine) is { } host)
            host.Written += write;
        if (request.Diagnosed is { } diagnosed)
            platform.Machine.Diagnostics.Told += diagnosed;
        foreach (IRunObserver observer in request.Observers)
            observer.Begin(platform, image);
        using var input = new ConsoleInput(request.Input);
        RunResult result = request.Gdb is { } gdb
            ? Debug(platform.Machine, console, input, gdb, request, cancellation)
            : Run(platform.Machine, console, input, request, cancellation);
        foreach (IRunObserver observer in request.Observers)
            observer.End();
        request.Ended?.Invoke(Dump(platform.Machine, image));
        if (request.SignaturePath is { } signature)
            File.WriteAllText(signature, Signature.Read(image, platform.Machine.Bus));
        return result;
    }

    private static CoreDump Dump(SimulatedMachine machine, ObjectFile image)
    {
        const int Scratch = 0x340;
        (ulong start, int length) = Ram(image);
        byte[] memory = new byte[length];
        machine.Bus.Peek(start, memory);
        return new CoreDump(machine.Hart.Pc, [.. Enumerable.Range(0, 32).Select(index => machine.Hart[index])], machine.Hart.Csrs.TryRead(Scratch, out ulong scratch) ? scratch : 0, start, memory);
    }

    /// <summary>The memory that an image calls its own; none when it was not linked by Flint.</summary>
    internal static (ulong Start, int Length) Ram(ObjectFile image) =>
        image.FindSymbol("__stack_bottom") is { } start && image.FindSymbol("__heap_end") is { } end ? (start.Value, (int)(end.Value - start.Value)) : (0, 0);

    /// <summary>Puts an image where its loader would, and the core to its entry; the stack of an image that Flint has linked is watched.</summary>
    /// <param name="isLoaded">Whether it is in memory already.</param>
    /// <exception cref="BuildErrorException">The image does not fit the platform.</exception>
    public static void LoadImage(Platform platform, ObjectFile image, bool isLoaded = false)
    {
        bool is32 = platform.Machine.Hart.Extensions.HasFlag(Riscv.Extensions.Rv32);
        if (image.Is64Bit == is32)
            throw new BuildErrorException($"the image is for {(is32 ? "RV64" : "RV32")}, and the board's core is {(is32 ? "RV32" : "RV64")}");
        if (image.IsRelocatable)
            throw new BuildErrorException("the image is an object file", "link it first");
        if (image.Segments.Count == 0)
            throw new BuildErrorException("the image has nothing to load");
        if (!platform.Machine.Bus.IsMemory(image.Entry))
            throw new BuildErrorException($"the image begins at 0x{image.Entry:X8}, where the board has no memory");
        foreach (ElfSegment segment in isLoaded ? [] : image.Segments)
            platform.Machine.Bus.Load(segment.LoadAddress, segment.Data.Span);
        platform.Machine.ResetAddress = image.Entry;
        platform.Machine.Hart.StackLimit = image.FindSymbol("__stack_bottom")?.Value;
        platform.Machine.Hart.Reset(image.Entry);
    }

    /// <summary>Ends the program where Main's return leads, once its UARTs have sent what it has handed over.</summary>
    private static void EndAt(Platform platform, IReadOnlyList<ulong> addresses)
    {
        SimulatedMachine machine = platform.Machine;
        IUart[] uarts = [.. platform.Consoles.Select(platform.Device<IUart>)];
        void EndWhenSent()
        {
            if (Array.Exists(uarts, uart => uart.IsSending))
                machine.Clock.Schedule(machine.Clock.Now + 1 + machine.Clock.Frequency / 1_000_000, EndWhenSent);
            else
                machine.Exit(0);
        }

        foreach (ulong address in addresses)
            machine.Hart.Breakpoints.Add(address);
        machine.Hart.Breakpoints.Hit += address =>
        {
            if (!addresses.Contains(address))
                return;
            foreach (ulong end in addresses)
                machine.Hart.Breakpoints.Remove(end);
            EndWhenSent();
        };
    }

    private static RunResult Debug(
        SimulatedMachine machine, IUart? console, ConsoleInput input, GdbAccess gdb, RunRequest request, CancellationToken cancellation)
    {
        void Exchange(ulong cycle)
        {
            while (console?.CanReceive == true && input.TryTake(out byte value))
                console.Receive(value);
            request.Output.Flush();
        }

        GdbEnd end;
        try
        {
            end = new GdbServer(machine, Exchange).Serve(gdb.Port, gdb.Ready, cancellation);
        }
        catch (OperationCanceledException)
        {
            end = GdbEnd.Killed;
        }

        return end switch
        {
            GdbEnd.Detached => Run(machine, console, input, request, cancellation),
            GdbEnd.Lost => new RunResult(0, RunEnd.Failed, "GDB has gone without ending the program"),
            _ => machine.ExitCode is { } code ? new RunResult(code & 0xFF, RunEnd.Exited, "") : new RunResult(0, RunEnd.TimeLimit, ""),
        };
    }

    private static void RunSlice(SimulatedMachine machine, ulong end, IReadOnlyList<IRunObserver> observers)
    {
        if (!observers.Any(observer => observer.NeedsEveryInstruction))
        {
            machine.RunUntil(end);
            return;
        }

        machine.Hart.TranslatesCode = false;
        while (machine.Clock.Now < end && machine.ExitCode is null && !machine.Hart.IsLockedUp)
        {
            if (machine.Hart.IsWaiting)
            {
                machine.RunUntil(Math.Min(end, Math.Max(machine.Clock.Now + 1, machine.Clock.Next)));
                continue;
            }

            ulong before = machine.Hart.Retired;
            machine.RunUntil(machine.Clock.Now + 1);
            if (machine.Hart.Retired == before)
                continue;
            foreach (IRunObserver observer in observers)
                observer.Executed(machine.Hart.LastStart);
        }
    }

    private static RunResult Run(SimulatedMachine machine, IUart? console, ConsoleInput input, RunRequest request, CancellationToken cancellation)
    {
        ulong slice = Math.Max(1, (ulong)(Slice * machine.Clock.Frequency));
        ulong end = request.TimeLimit is { } limit ? machine.Clock.Cycles(limit) : ulong.MaxValue;
        long started = Stopwatch.GetTimestamp();
        while (machine.ExitCode is null && !machine.Hart.IsLockedUp && machine.Clock.Now < end && !cancellation.IsCancellationRequested)
        {
            while (console?.CanReceive == true && input.TryTake(out byte value))
                console.Receive(value);
            RunSlice(machine, Math.Min(end, machine.Clock.Now + slice), request.Observers);
            request.Output.Flush();
            if (machine.Hart.IsWaiting && request.TimeLimit is null)
                input.WaitUntil(started, machine.Clock.Now / (double)machine.Clock.Frequency, machine.IsIdle, cancellation);
        }

        request.Output.Flush();
        return machine.Hart.IsLockedUp
            ? new RunResult(0, RunEnd.Failed, $"the core traps for ever: there is no code at its trap handler, 0x{machine.Hart.Pc:X8}")
            : machine.ExitCode is { } code ? new RunResult(code & 0xFF, RunEnd.Exited, "")
            : new RunResult(0, RunEnd.TimeLimit, "");
    }
}
