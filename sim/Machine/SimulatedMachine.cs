using Flint.Sim.Riscv;

namespace Flint.Sim;

/// <summary>A hart, its bus, and virtual time.</summary>
public sealed class SimulatedMachine
{
    private ulong runningUntil;
    private bool isStopRequested;

    /// <param name="frequency">Of the core, in Hz: one instruction is one cycle.</param>
    public SimulatedMachine(Extensions extensions, ulong frequency)
    {
        Bus = new Bus();
        Hart = new Hart(extensions, Bus);
        Diagnostics = new DiagnosticLog(() => (Hart.Executing, Hart.Cycle));
        Hart.Diagnostics = Diagnostics;
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
        }
    }

    private void SleepUntil(ulong cycle)
    {
        if (cycle > Hart.Cycle)
            Hart.Slept += cycle - Hart.Cycle;
    }
}
