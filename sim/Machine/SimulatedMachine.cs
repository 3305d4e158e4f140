using Flint.Sim.Riscv;

namespace Flint.Sim;

/// <summary>The harts of a chip, their bus, and virtual time.</summary>
/// <remarks>
/// Several harts take turns of <see cref="Turn"/> cycles, the first always first, so that a run repeats exactly. A hart that is held, or waits for an interrupt,
/// lets the others run on.
/// </remarks>
public sealed class SimulatedMachine
{
    /// <summary>How far one hart may be ahead of another, in cycles: longer than any sequence between a load-reserved and its store-conditional may be.</summary>
    private const ulong Turn = 500;

    private readonly List<Hart> harts = [];
    private readonly Dictionary<string, Hart> hartsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Memory> memoriesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> shared = [];
    private Hart running;
    private ulong runningUntil;
    private bool isStopRequested;
    private ResetReason? requestedReset;

    /// <param name="frequency">Of the cores, in Hz: one instruction is one cycle.</param>
    public SimulatedMachine(Extensions extensions, ulong frequency)
    {
        Bus = new Bus();
        Diagnostics = new DiagnosticLog(() => (running!.Executing, running.Cycle));
        Bus.Diagnostics = Diagnostics;
        Clock = new Clock(frequency, () => running!.Cycle, at =>
        {
            if (at < runningUntil)
                running!.IsStopRequested = true;
        });
        Hart = running = AddHart(extensions, 0);
    }

    public Bus Bus { get; }

    /// <summary>The first hart, which runs from the start.</summary>
    public Hart Hart { get; }

    /// <summary>All harts, by their number.</summary>
    public IReadOnlyList<Hart> Harts => harts;

    /// <summary>The hart whose instruction is executing; outside of <see cref="RunUntil"/> the first.</summary>
    public Hart Running => running;

    public Clock Clock { get; }

    /// <summary>What the core and the devices have to say of the program.</summary>
    public DiagnosticLog Diagnostics { get; }

    /// <summary>Set when the program has ended itself.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether nothing can happen any more but by what comes from outside: all harts wait, and no event is scheduled.</summary>
    public bool IsIdle => harts.TrueForAll(hart => hart.IsHeld || hart.IsWaiting) && Clock.Next == ulong.MaxValue;

    /// <summary>Adds a hart that is held until the chip starts it.</summary>
    /// <param name="name">As the platform description calls it.</param>
    public Hart AddHart(Extensions extensions, string name)
    {
        Hart hart = AddHart(extensions, harts.Count);
        hart.IsHeld = true;
        Name(hart, name);
        return hart;
    }

    /// <summary>Lets devices find a hart.</summary>
    internal void Name(Hart hart, string name) => hartsByName[name] = hart;

    /// <returns>Null when no hart has that name.</returns>
    internal Hart? FindHart(string name) => hartsByName.GetValueOrDefault(name);

    /// <summary>Puts memory on the bus, where devices find it by its name.</summary>
    internal void Add(Memory memory, string name)
    {
        Bus.Add(memory);
        memoriesByName.TryAdd(name, memory);
    }

    /// <returns>Null when no memory has that name.</returns>
    internal Memory? FindMemory(string name) => memoriesByName.GetValueOrDefault(name);

    /// <summary>What the devices of one chip have in common, made when the first of them asks.</summary>
    internal T Shared<T>(Func<T> create)
        where T : class
    {
        if (!shared.TryGetValue(typeof(T), out object? known))
            shared.Add(typeof(T), known = create());
        return (T)known;
    }

    /// <summary>Ends the program. What is behind the instruction that caused it does not run.</summary>
    public void Exit(int code)
    {
        ExitCode ??= code;
        running.IsStopRequested = true;
    }

    /// <summary>Told when the machine starts anew without a loss of power: memory stays as it is, devices go back to their state after reset.</summary>
    public event Action<ResetReason>? Resetting;

    /// <summary>Where the first hart begins after reset; the others are held.</summary>
    public ulong ResetAddress { get; set; }

    /// <summary>Lets the machine start anew before the next instruction.</summary>
    public void RequestReset(ResetReason reason)
    {
        requestedReset ??= reason;
        running.IsStopRequested = true;
    }

    /// <summary>The core stands still for a time.</summary>
    internal void Stall(TimeSpan time)
    {
        Hart.Slept += Clock.Cycles(time);
        Hart.IsStopRequested = true;
    }

    /// <summary>Lets <see cref="RunUntil"/> return before the next instruction.</summary>
    public void Stop()
    {
        isStopRequested = true;
        running.IsStopRequested = true;
    }

    /// <summary>Lets a filter see every access of the harts; RAM is then reached by the bus, too, which is slower.</summary>
    public void AddFilter(IAccessFilter filter)
    {
        Bus.Add(filter);
    }

    public void RemoveFilter(IAccessFilter filter)
    {
        Bus.Remove(filter);
    }

    /// <summary>Runs until a cycle is reached, the program ends, the first hart cannot go on, or <see cref="Stop"/> is called.</summary>
    /// <param name="end">As <see cref="Clock.Now"/> counts.</param>
    public void RunUntil(ulong end)
    {
        isStopRequested = false;
        if (requestedReset is { } before)
            Reset(before);
        while (Goes && Hart.Cycle < end)
        {
            if (harts.Count == 1 || harts.TrueForAll(hart => hart == Hart || hart.IsHeld))
                RunFirst(Math.Min(end, Clock.Next));
            else
                RunInTurns(end);
            Clock.Advance();
            if (requestedReset is { } reason)
                Reset(reason);
        }
    }

    private bool Goes => ExitCode is null && !Hart.IsLockedUp && !isStopRequested && requestedReset is null;

    private void Reset(ResetReason reason)
    {
        requestedReset = null;
        Resetting?.Invoke(reason);
        foreach (Hart hart in harts)
        {
            hart.IsHeld = hart != Hart;
            hart.Reset(hart == Hart ? ResetAddress : 0);
        }
    }

    private void RunFirst(ulong until)
    {
        Run(Hart, until);
        for (int i = 1; i < harts.Count; i++)
            Sleep(harts[i], Hart.Cycle);
    }

    /// <summary>Lets each hart come to the same cycle, as far as nothing stops that.</summary>
    private void RunInTurns(ulong end)
    {
        ulong until = Math.Min(end, Clock.Next);
        if (!harts.TrueForAll(hart => hart.IsHeld || hart.IsWaiting && !hart.Csrs.HasWakingInterrupt))
            until = Math.Min(until, Hart.Cycle + Turn);
        foreach (Hart hart in harts)
        {
            running = hart;
            // What happens in another's turn may be earlier than the end of this one.
            ulong limit = Math.Min(until, Math.Max(Clock.Next, hart.Cycle));
            if (hart.IsHeld)
                Sleep(hart, limit);
            else if (Goes || hart != Hart)
                Run(hart, limit);
            // Others may now write where this one has a reservation.
            hart.Reservation = null;
        }

        running = Hart;
    }

    private void Run(Hart hart, ulong until)
    {
        runningUntil = until;
        if (!hart.IsHeld)
            hart.Run(until);
        if ((hart.IsWaiting || hart.IsLockedUp || hart.IsHeld) && ExitCode is null && !isStopRequested)
            Sleep(hart, Math.Min(until, Clock.Next));
    }

    private static void Sleep(Hart hart, ulong cycle)
    {
        if (cycle > hart.Cycle)
            hart.Slept += cycle - hart.Cycle;
    }

    private Hart AddHart(Extensions extensions, int id)
    {
        var hart = new Hart(extensions, Bus, id) { Diagnostics = Diagnostics };
        hart.Breakpoints.Hit += _ => Stop();
        harts.Add(hart);
        return hart;
    }
}
