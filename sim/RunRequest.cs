using Flint.Elf;
using Flint.Sim.Observation;
using Flint.Targets;

namespace Flint.Sim;

/// <summary>What to run, and what its UART is connected to.</summary>
public sealed record RunRequest
{
    public required string ElfPath { get; init; }

    /// <summary>The board; null for <see cref="PlatformPath"/>, or without that for <see cref="BarePlatform"/>.</summary>
    public Target? Target { get; init; }

    /// <summary>A platform description to run on, in place of a board.</summary>
    public string? PlatformPath { get; init; }

    /// <summary>Where the signature of an architectural test goes after its end, or null; only Flint's own engine has a use for it.</summary>
    public string? SignaturePath { get; init; }

    /// <summary>What the UART receives, or null for nothing.</summary>
    public Stream? Input { get; init; }

    /// <summary>What the UART sends, written and flushed as it comes.</summary>
    public required Stream Output { get; init; }

    /// <summary>Told of what an engine finds wrong with the program, as it comes; not all engines look for it.</summary>
    public Action<Diagnostic>? Diagnosed { get; init; }

    /// <summary>What watches the run; only Flint's own engine has a use for it.</summary>
    public IReadOnlyList<IRunObserver> Observers { get; init; } = [];

    /// <summary>How GDB comes in, or null for a run without it; only Flint's own engine has a use for it.</summary>
    public GdbAccess? Gdb { get; init; }

    /// <summary>Shown core and RAM when the run is over, by engines and boards that still have them then.</summary>
    public Action<CoreDump>? Ended { get; init; }

    /// <summary>Host time after which the run is stopped, or null for never.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>True for a clock that advances one nanosecond per instruction, so that runs repeat exactly.</summary>
    public bool CountsInstructions { get; init; }
}

/// <param name="Port">Of this machine; 0 for any that is free.</param>
/// <param name="Ready">Told the port when it can be connected to.</param>
public sealed record GdbAccess(int Port, Action<int> Ready);

/// <param name="ExitCode">What the program ended with; 0 unless <paramref name="End"/> is <see cref="RunEnd.Exited"/>.</param>
/// <param name="Messages">What the engine itself had to say, else empty.</param>
public sealed record RunResult(int ExitCode, RunEnd End, string Messages);

public enum RunEnd
{
    /// <summary>The program ended itself.</summary>
    Exited,

    /// <summary>It ran until its time limit or until it was cancelled.</summary>
    TimeLimit,

    /// <summary>The engine stopped for a reason of its own.</summary>
    Failed,
}
