namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>TICKS: what divides clk_ref down to the microseconds that timers count (RP2350 Datasheet, Tick generators).</summary>
public sealed class Rp2350Ticks : Rp2350Peripheral
{
    private const int Count = 6;
    private const uint Running = 1 << 1;

    private readonly uint[] controls = new uint[Count];
    private readonly uint[] cycles = new uint[Count];

    internal Rp2350Ticks(Rp2350Chip chip, string name)
        : base(chip, name)
    {
    }

    public override void Reset()
    {
        for (int i = 0; i < Count; i++)
        {
            (controls[i], cycles[i]) = (0, 0);
            Update(i);
        }
    }

    private protected override uint Load(uint offset)
    {
        var index = (int)(offset / 12);
        if (index >= Count)
            return 0;
        return (offset % 12) switch
        {
            0 => controls[index] | (controls[index] != 0 ? Running : 0),
            4 => cycles[index],
            _ => 0,
        };
    }

    private protected override void Store(uint offset, uint value)
    {
        var index = (int)(offset / 12);
        if (index >= Count)
            return;
        if (offset % 12 == 0)
            controls[index] = value & 1;
        else if (offset % 12 == 4)
            cycles[index] = value & 0x1FF;
        Update(index);
    }

    private void Update(int index) => Chip.Clocks.SetTick((TickGenerator)index, controls[index] != 0 ? cycles[index] : 0);
}
