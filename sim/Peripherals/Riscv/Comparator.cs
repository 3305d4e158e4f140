namespace Flint.Sim.Peripherals.Riscv;

/// <summary>A counter of 64 bits that runs for ever, and the moment from which its output is high: mtime and mtimecmp, wherever a chip has them.</summary>
internal sealed class Comparator
{
    private readonly Clock clock;
    private readonly ClockSignal input;
    private ulong start;
    private ulong compare = ulong.MaxValue;
    private ClockEvent? due;

    public Comparator(Clock clock, ClockSignal input)
    {
        this.clock = clock;
        this.input = input;
        ulong time = 0;
        input.Changing += () => time = Time;
        input.Changed += () =>
        {
            start += time - Time;
            Arm();
        };
    }

    public Signal Output { get; } = new();

    public ulong Time => clock.Ticks(input.Rate) + start;

    /// <param name="offset">Its lowest three bits say which byte is the first.</param>
    public ulong ReadTime(ulong offset, int size) => Part(Time, offset, size);

    public ulong ReadCompare(ulong offset, int size) => Part(compare, offset, size);

    public void WriteTime(ulong offset, int size, ulong value)
    {
        start += Replace(Time, offset, size, value) - Time;
        Arm();
    }

    public void WriteCompare(ulong offset, int size, ulong value)
    {
        compare = Replace(compare, offset, size, value);
        Arm();
    }

    private void Arm()
    {
        due?.Cancel();
        due = null;
        bool isDue = Time >= compare;
        Output.IsHigh = isDue;
        if (isDue || input.Rate == 0)
            return;
        ulong ticks = clock.Ticks(input.Hertz);
        ulong left = compare - Time;
        ulong at = left <= ulong.MaxValue - ticks ? clock.CycleOf(ticks + left, input.Hertz) : ulong.MaxValue;
        if (at != ulong.MaxValue)
            due = clock.Schedule(at, Arm);
    }

    private static ulong Part(ulong value, ulong offset, int size)
    {
        ulong shifted = value >> (int)(8 * (offset & 7));
        return size == 8 ? shifted : shifted & ((1UL << (8 * size)) - 1);
    }

    private static ulong Replace(ulong old, ulong offset, int size, ulong value)
    {
        var shift = (int)(8 * (offset & 7));
        ulong mask = size == 8 ? ulong.MaxValue : ((1UL << (8 * size)) - 1) << shift;
        return old & ~mask | value << shift & mask;
    }
}
