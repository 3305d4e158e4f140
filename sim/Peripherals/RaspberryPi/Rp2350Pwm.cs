namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>PWM: twelve slices of a counter with two outputs each (RP2350 Datasheet, PWM). Counts freely; gating by a pin is left out.</summary>
public sealed class Rp2350Pwm : Rp2350Peripheral, ISignalSource
{
    private const int SliceCount = 12;
    private const uint SliceLength = 0x14;
    private const uint SliceEnd = SliceCount * SliceLength;
    private const uint SliceMask = (1u << SliceCount) - 1;

    private readonly Slice[] slices;
    private readonly uint[] enabled = new uint[2];
    private readonly uint[] forced = new uint[2];
    private readonly Signal[] interrupts = [new(), new()];
    private uint raw;

    internal Rp2350Pwm(Rp2350Chip chip, string name)
        : base(chip, name)
    {
        slices = [.. Enumerable.Range(0, SliceCount).Select(number => new Slice(this, number))];
        chip.Clocks.Changed += RestartAll;
        chip.Pins.Refreshed += Publish;
    }

    /// <param name="name">IRQ and IRQ1 are the two interrupts.</param>
    public Signal? Output(string? name, int number) => name == "IRQ1" ? interrupts[1] : interrupts[0];

    public override void Reset()
    {
        foreach (Slice slice in slices)
            slice.Reset();
        Array.Clear(enabled);
        Array.Clear(forced);
        raw = 0;
        Refresh();
    }

    private protected override uint Load(uint offset)
    {
        if (offset < SliceEnd)
            return slices[offset / SliceLength].Load(offset % SliceLength);
        return offset switch
        {
            0xF0 => slices.Aggregate(0u, (bits, slice) => bits | (slice.IsEnabled ? 1u << slice.Number : 0)),
            0xF4 => raw,
            0xF8 or 0x104 => enabled[offset == 0xF8 ? 0 : 1],
            0xFC or 0x108 => forced[offset == 0xFC ? 0 : 1],
            0x100 or 0x10C => Status(offset == 0x100 ? 0 : 1),
            _ => 0,
        };
    }

    private protected override void Store(uint offset, uint value)
    {
        if (offset < SliceEnd)
        {
            slices[offset / SliceLength].Store(offset % SliceLength, value);
            return;
        }

        switch (offset)
        {
            case 0xF0:
                foreach (Slice slice in slices)
                    slice.IsEnabled = (value >> slice.Number & 1) != 0;
                break;
            case 0xF4:
                raw &= ~value;
                break;
            case 0xF8 or 0x104:
                enabled[offset == 0xF8 ? 0 : 1] = value & SliceMask;
                break;
            case 0xFC or 0x108:
                forced[offset == 0xFC ? 0 : 1] = value & SliceMask;
                break;
        }

        Refresh();
    }

    private protected override uint Peek(uint offset) => offset == 0xF4 ? 0 : Load(offset);

    private uint Status(int index) => raw & enabled[index] | forced[index];

    private void Wrapped(int slice)
    {
        raw |= 1u << slice;
        Refresh();
    }

    private void RestartAll()
    {
        foreach (Slice slice in slices)
            slice.Restart();
    }

    private bool isPublishing;

    private void Publish()
    {
        if (isPublishing)
            return;
        isPublishing = true;
        uint levels = 0;
        for (int pin = 0; pin < Rp2350Pins.Count; pin++)
            levels |= slices[pin / 2 % 8].Outputs[pin % 2] ? 1u << pin : 0;
        Chip.Pins.SetPwm(levels);
        isPublishing = false;
    }

    /// <summary>Whether a slice's output reaches a pin: edges that nobody sees are not worth an event each.</summary>
    private bool IsSeen(int slice)
    {
        for (int pin = 0; pin < Rp2350Pins.Count; pin++)
        {
            if (pin / 2 % 8 == slice && Chip.Pins.IsConnected(pin, Rp2350Pins.PwmFunction))
                return true;
        }

        return false;
    }

    private void Refresh()
    {
        for (int i = 0; i < interrupts.Length; i++)
            interrupts[i].IsHigh = Status(i) != 0;
    }

    private sealed class Slice(Rp2350Pwm owner, int number)
    {
        private const uint Enable = 1;
        private const uint PhaseCorrect = 2;

        private uint control;
        private uint divider = 0x10;
        private uint top = 0xFFFF;
        private uint compare;
        private uint counter;
        private ulong periodStart;
        private uint activeTop = 0xFFFF;
        private uint activeCompare;
        private ClockEvent? next;

        public int Number => number;

        public bool[] Outputs { get; } = new bool[2];

        public bool IsEnabled
        {
            get => (control & Enable) != 0;
            set
            {
                if (value != IsEnabled)
                    Store(0x00, value ? control | Enable : control & ~Enable);
            }
        }

        /// <summary>Counts in a period.</summary>
        private ulong Length => (control & PhaseCorrect) != 0 ? 2UL * activeTop : activeTop + 1UL;

        public void Reset()
        {
            (control, divider, top, compare, counter, activeTop, activeCompare) = (0, 0x10, 0xFFFF, 0, 0, 0xFFFF, 0);
            Restart();
        }

        public uint Load(uint offset) => offset switch
        {
            0x00 => control,
            0x04 => divider,
            0x08 => Count(),
            0x0C => compare,
            0x10 => top,
            _ => 0,
        };

        public void Store(uint offset, uint value)
        {
            switch (offset)
            {
                case 0x00:
                    counter = Count();
                    control = value & 0x3F;
                    Restart();
                    break;
                case 0x04:
                    counter = Count();
                    divider = value & 0xFFF;
                    Restart();
                    break;
                case 0x08:
                    counter = value & 0xFFFF;
                    Restart();
                    break;
                case 0x0C:
                    // Both take effect when the counter wraps.
                    compare = value;
                    if (next is null)
                        Restart();
                    break;
                case 0x10:
                    top = value & 0xFFFF;
                    if (next is null)
                        Restart();
                    break;
            }
        }

        public void Restart()
        {
            next?.Cancel();
            next = null;
            (activeTop, activeCompare) = (top, compare);
            if (counter > activeTop)
                counter = 0;
            if (!IsEnabled || owner.Chip.Clocks.System == 0)
            {
                SetOutputs(counter);
                return;
            }

            periodStart = owner.Clock.Now - Math.Min(owner.Clock.Now, Cycles(counter));
            Step();
        }

        private uint Count() =>
            next is null ? counter : (uint)UInt128.Min(activeTop, (UInt128)(owner.Clock.Now - periodStart) * owner.Chip.Clocks.System * 16 / ((UInt128)owner.Clock.Frequency * Divider));

        /// <summary>In sixteenths; 0 stands for 256.</summary>
        private uint Divider => divider == 0 ? 0x1000 : divider;

        private ulong Cycles(ulong counts) => (ulong)(((UInt128)counts * owner.Clock.Frequency * Divider + (UInt128)owner.Chip.Clocks.System * 16 - 1) / ((UInt128)owner.Chip.Clocks.System * 16));

        /// <summary>Sets the outputs for where the counter is, and comes again at the next edge or at the period's end.</summary>
        private void Step()
        {
            ulong elapsed = owner.Clock.Now - periodStart;
            ulong end = Cycles(Length);
            if (elapsed >= end)
            {
                periodStart += end;
                (activeTop, activeCompare) = (top, compare);
                owner.Wrapped(number);
                elapsed = 0;
                end = Cycles(Length);
            }

            ulong at = end;
            bool isSeen = owner.IsSeen(number);
            if (isSeen)
            {
                for (int output = 0; output < 2; output++)
                {
                    ulong edge = Cycles(Compare(output));
                    if (edge > elapsed)
                        at = Math.Min(at, edge);
                    Outputs[output] = elapsed < edge != Inverts(output);
                }

                owner.Publish();
            }

            // With neither an interrupt nor a pin, the period's end is all that may be asked for.
            next = owner.Clock.Schedule(periodStart + at, Step);
        }

        private void SetOutputs(uint count)
        {
            for (int output = 0; output < 2; output++)
                Outputs[output] = count < Compare(output) != Inverts(output);
            owner.Publish();
        }

        private ulong Compare(int output) => (activeCompare >> (16 * output)) & 0xFFFF;

        private bool Inverts(int output) => (control >> (2 + output) & 1) != 0;
    }
}
