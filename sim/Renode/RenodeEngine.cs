using System.Diagnostics;
using Flint.Elf;
using Flint.Targets;

namespace Flint.Sim.Renode;

/// <summary>Renode, a process per run. What the UART sends is seen at the end of each slice of virtual time.</summary>
public sealed class RenodeEngine : IEngine
{
    private static readonly TimeSpan slice = TimeSpan.FromMilliseconds(10);

    public string Name => "renode";

    public RunResult Run(RunRequest request, CancellationToken cancellation = default)
    {
        Target target = request.Target ?? throw new BuildErrorException("engine renode has boards only", "give --board, or --engine flint");
        bool hasNoExit = Engines.Describe(Name, target).Exit == "none";
        IReadOnlyList<ulong> ends = hasNoExit ? [.. ExitLoop.Addresses(LineTable.Read(ObjectFile.Read(request.ElfPath)))] : [];
        using var machine = new RenodeMachine(target, request.ElfPath, ends);
        using var input = new ConsoleInput(request.Input);
        var time = TimeSpan.Zero;
        long started = Stopwatch.GetTimestamp();
        while (!machine.HasEnded)
        {
            if (cancellation.IsCancellationRequested || time >= request.TimeLimit)
                return new RunResult(0, RunEnd.TimeLimit, "");
            if (machine.Uarts is [var console, ..])
            {
                while (input.TryTake(out byte value))
                    machine.Send(console, value);
            }

            (TimeSpan elapsed, IReadOnlyList<RenodeEvent> events) = machine.Run(slice);
            foreach (RenodeEvent happened in events)
            {
                if (happened.Kind == "uart" && happened.Name == machine.Uarts[0])
                    request.Output.WriteByte((byte)happened.Value);
            }

            time += elapsed;

            // Without a limit a program runs no faster than on the board, as it may talk to somebody.
            if (request.TimeLimit is null)
                input.WaitUntil(started, time.TotalSeconds, isIdle: false, cancellation);
        }

        return new RunResult(machine.ExitCode ?? 0, RunEnd.Exited, "");
    }
}
