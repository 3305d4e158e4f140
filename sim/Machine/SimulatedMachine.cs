using Flint.Sim.Riscv;

namespace Flint.Sim;

/// <summary>A hart, its bus, and virtual time.</summary>
public sealed class SimulatedMachine
{
    private ulong runningUntil;
    private bool isStopRequested;
    private ResetReason? requestedReset;

    /// <param name="frequency">Of the core, in Hz: one instruction is one cycle.</param>
    public SimulatedMachine(Extensions extensions, ulong frequency)
    {
        Bus = new Bus();
        Hart = new Hart(extensions, Bus);
        Diagnostics = new DiagnosticLog(() => (Hart.Executing, Hart.Cycle));
        Hart.Diagnostics = Diagnostics;
        Bus.Diagnostics = Diagnostics;
        Hart.Breakpoints.Hit += _ => Stop();
        Clock = new Clock(frequency, () => Hart.Cycle, at =>
        {
            if (at < runningUntil)
                Hart.IsStopRequested = true;
        });
    }

    public Bus Bus { get; }

    public Hart Hart { get; }

    public Clock Clock { get; }

    /// <summary>What the core and the devices have to say of the program.</summary>
    public DiagnosticLog Diagnostics { get; }

    /// <summary>Set when the program has ended itself.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether nothing can happen any more but by what comes from outside: the hart waits, and no event is scheduled.</summary>
    public bool IsIdle => Hart.IsWaiting && Clock.Next == ulong.MaxValue;

    /// <summary>Ends the program. What is behind the instruction that caused it does not run.</summary>
    public void Exit(int code)
    {
        ExitCode ??= code;
        Hart.IsStopRequested = true;
    }

    /// <summary>Told when the machine starts anew without a loss of power: memory stays as it is, devices go back to their state after reset.</summary>
    public event Action<ResetReason>? Resetting;

    /// <summary>Where the core begins after reset.</summary>
    public ulong ResetAddress { get; set; }

    /// <summary>Lets the machine start anew before the next instruction.</summary>
    public void RequestReset(ResetReason reason)
    {
        requestedReset ??= reason;
        Hart.IsStopRequested = true;
    }

    /// <summary>Lets <see cref="RunUntil"/> return before the next instruction.</summary>
    public void Stop()
    {
        isStopRequested = true;
        Hart.IsStopRequested = true;
    }

    /// <summary>Lets a filter see every access of the hart; RAM is then reached by the bus, too, which is slower.</summary>
    public void AddFilter(IAccessFilter filter)
    {
        Bus.Add(filter);
    }

    public void RemoveFilter(IAccessFilter filter)
    {
        Bus.Remove(filter);
    }

    /// <summary>Runs until a cycle is reached, the program ends, the hart cannot go on, or <see cref="Stop"/> is called.</summary>
    /// <param name="end">As <see cref="Clock.Now"/> counts.</param>
    public void RunUntil(ulong end)
    {
        isStopRequested = false;
        while (ExitCode is null && !Hart.IsLockedUp && !isStopRequested && Hart.Cycle < end)
        {
            runningUntil = Math.Min(end, Clock.Next);
            Hart.Run(runningUntil);
            if (Hart.IsWaiting && ExitCode is null && !isStopRequested)
                SleepUntil(Math.Min(end, Clock.Next));
            Clock.Advance();
            if (requestedReset is { } reason)
                Reset(reason);
        }
    }

    private void Reset(ResetReason reason)
    {
        requestedReset = null;
        Resetting?.Invoke(reason);
        Hart.Reset(ResetAddress);
    }

    private void SleepUntil(ulong cycle)
    {
        if (cycle > Hart.Cycle)
            Hart.Slept += cycle - Hart.Cycle;
    }
}
