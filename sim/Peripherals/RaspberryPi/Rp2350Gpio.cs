namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>IO_BANK0: the function of each pin, and its interrupts, for each of the two cores (RP2350 Datasheet, IO_BANK0).</summary>
public sealed class Rp2350Gpio : Rp2350Peripheral, IGpioPort, ISignalSource, ISignalSink
{
    private const int PinsPerRegister = 8;
    private const int RegisterCount = 6;
    private const uint RawStart = 0x230;
    private const uint CoreStart = 0x248;
    private const uint CoreLength = 0x48;
    private const uint CoreCount = 3;
    private const uint EdgeLow = 4;
    private const uint EdgeHigh = 8;

    private readonly uint[] edges = new uint[RegisterCount];
    private readonly uint[,] enabled = new uint[CoreCount, RegisterCount];
    private readonly uint[,] forced = new uint[CoreCount, RegisterCount];
    private readonly Signal[] interrupts = [new(), new()];
    private uint before;

    internal Rp2350Gpio(Rp2350Chip chip, string name)
        : base(chip, name) => chip.Pins.Refreshed += OnRefreshed;

    public int PinCount => Rp2350Pins.Count;

    public Signal Level(int pin) => Chip.Pins.Level(pin);

    public bool IsOutput(int pin) => Chip.Pins.IsOutput(pin);

    public void Drive(int pin, bool? level) => Chip.Pins.Drive(pin, level);

    public void Pull(int pin, bool level) => Chip.Pins.Pull(pin, level);

    public bool TryConnect(Signal wire, int input) => Chip.Pins.TryConnect(wire, input);

    /// <param name="name">IRQ and IRQ1 are the requests to core 0 and core 1; the numbered ones are the pins' levels.</param>
    public Signal? Output(string? name, int number) => name switch
    {
        "IRQ" => interrupts[0],
        "IRQ1" => interrupts[1],
        _ => number is >= 0 and < Rp2350Pins.Count ? Level(number) : null,
    };

    public override void Reset()
    {
        Array.Clear(edges);
        Array.Clear(enabled);
        Array.Clear(forced);
        Chip.Pins.ResetControls();
        Update();
    }

    private protected override uint Load(uint offset)
    {
        if (offset < 8 * Rp2350Pins.Count)
        {
            var pin = (int)(offset / 8);
            if (offset % 8 == 4)
                return Chip.Pins.Control(pin);
            return (Chip.Pins.Inputs >> pin & 1) << 17 | (IsOutput(pin) ? 1u << 13 : 0) | (IsOutput(pin) && Level(pin).IsHigh ? 1u << 9 : 0);
        }

        if (offset is >= RawStart and < CoreStart)
            return Raw((int)(offset - RawStart) / 4);
        return Find(offset) is { } at ? at.Kind switch
        {
            0 => enabled[at.Core, at.Index],
            1 => forced[at.Core, at.Index],
            _ => Status(at.Core, at.Index),
        } : 0;
    }

    private protected override void Store(uint offset, uint value)
    {
        if (offset < 8 * Rp2350Pins.Count)
        {
            if (offset % 8 == 4)
                Chip.Pins.SetControl((int)(offset / 8), value);
        }
        else if (offset is >= RawStart and < CoreStart)
        {
            edges[(offset - RawStart) / 4] &= ~value;
        }
        else if (Find(offset) is { } at)
        {
            if (at.Kind == 0)
                enabled[at.Core, at.Index] = value;
            else if (at.Kind == 1)
                forced[at.Core, at.Index] = value;
        }

        Update();
    }

    private protected override uint Peek(uint offset) => offset is >= RawStart and < CoreStart ? 0 : Load(offset);

    /// <summary>Registers of core 0, core 1 and of waking up: enable, force and status, six of each.</summary>
    private static (int Core, int Kind, int Index)? Find(uint offset) => offset is >= CoreStart and < CoreStart + CoreCount * CoreLength
        ? ((int)((offset - CoreStart) / CoreLength), (int)((offset - CoreStart) % CoreLength / 24), (int)((offset - CoreStart) % 24 / 4))
        : null;

    private uint Raw(int index)
    {
        uint result = edges[index];
        for (int i = 0; i < PinsPerRegister && index * PinsPerRegister + i < Rp2350Pins.Count; i++)
            result |= ((Chip.Pins.Inputs >> (index * PinsPerRegister + i) & 1) != 0 ? 2u : 1u) << (4 * i);
        return result;
    }

    private uint Status(int core, int index) => Raw(index) & enabled[core, index] | forced[core, index];

    private void OnRefreshed()
    {
        uint now = Chip.Pins.Inputs;
        uint changed = now ^ before;
        before = now;
        if (changed == 0)
            return;
        for (int pin = 0; pin < Rp2350Pins.Count; pin++)
        {
            if ((changed >> pin & 1) != 0)
                edges[pin / PinsPerRegister] |= ((now >> pin & 1) != 0 ? EdgeHigh : EdgeLow) << (4 * (pin % PinsPerRegister));
        }

        Update();
    }

    private void Update()
    {
        for (int core = 0; core < interrupts.Length; core++)
        {
            bool isRequested = false;
            for (int index = 0; index < RegisterCount; index++)
                isRequested |= Status(core, index) != 0;
            interrupts[core].IsHigh = isRequested;
        }
    }
}
