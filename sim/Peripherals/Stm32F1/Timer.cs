namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// A timer of 16 bits that counts up, with up to four channels of compare outputs and capture (GD32VF103 User Manual, TIMER; CH32V003 Reference Manual, TIM). Outputs 0 to 3 are the
/// channels, "IRQ" is every interrupt, "UP" that of updates, "CC" that of channels; inputs 0 to 3 are what channels capture.
/// </summary>
public sealed class Timer : RegisterDevice, ISignalSource, ISignalSink
{
    private const int MostChannels = 4;
    private const uint Enable = 1 << 0;
    private const uint UpdateDisable = 1 << 1;
    private const uint SinglePulse = 1 << 3;
    private const uint ReloadIsShadowed = 1 << 7;
    private const uint UpdateFlag = 1 << 0;
    private const uint ChannelFlags = 0x1E;
    private const uint MainOutput = 1 << 15;

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly bool isAdvanced;
    private readonly Register control;
    private readonly Register interruptEnable;
    private readonly Register flags;
    private readonly Register prescaler;
    private readonly Register reload;
    private readonly Register? repetition;
    private readonly Register? channelEnable;
    private readonly Register? protection;
    private readonly Register[] modes = [];
    private readonly Register[] compares = [];
    private readonly Signal[] outputs = [.. Enumerable.Range(0, MostChannels).Select(_ => new Signal())];
    private readonly Signal[] inputs = new Signal[MostChannels];
    private readonly uint[] matches = new uint[MostChannels];
    private readonly bool[] references = new bool[MostChannels];
    private readonly Signal interrupt = new();
    private readonly Signal update = new();
    private readonly Signal channel = new();
    private uint divider;
    private uint top;
    private uint start;
    private uint repetitions;
    private ulong origin;
    private ClockEvent? next;

    /// <param name="input">The clock that is counted.</param>
    /// <param name="channels">4, or 0 for a basic timer.</param>
    /// <param name="isAdvanced">Whether it repeats before it updates, and has a main switch for its outputs.</param>
    public Timer(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input, int channels, bool isAdvanced)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        this.isAdvanced = isAdvanced;
        input.Changing += () => Restart(Count);
        input.Changed += Arm;
        control = Define(0x00, "CTL0/CTLR1", writable: channels > 0 ? 0xC3FFu : 0x8F, write: WriteControl);
        Define(0x04, "CTL1/CTLR2", writable: channels > 0 ? 0x7FFFu : 0x70);
        interruptEnable = Define(0x0C, "DMAINTEN/DMAINTENR", writable: channels > 0 ? 0x7FFFu : 0x101);
        // Flags are cleared by storing a 0.
        flags = Define(0x10, "INTF/INTFR", writable: channels > 0 ? 0x1EFFu : 1, write: value => flags!.Value &= value);
        Define(0x14, "SWEVG/SWEVGR", writable: channels > 0 ? 0xFFu : 1, write: Generate);
        Define(0x24, "CNT", writable: 0xFFFF, read: () => Count, write: value =>
        {
            Restart(value);
            Arm();
        });
        prescaler = Define(0x28, "PSC", writable: 0xFFFF);
        reload = Define(0x2C, "CAR/ATRLR", writable: 0xFFFF, write: value =>
        {
            reload!.Value = value;
            if (!control.Has(ReloadIsShadowed))
                ChangeTop(value);
        });
        if (channels == 0)
            return;
        Define(0x08, "SMCFG/SMCFGR", writable: 0xFFF7);
        modes = [Define(0x18, "CHCTL0/CHCTLR1", writable: 0xFFFF), Define(0x1C, "CHCTL1/CHCTLR2", writable: 0xFFFF)];
        channelEnable = Define(0x20, "CHCTL2/CCER", writable: 0x3FFF);
        if (isAdvanced)
            repetition = Define(0x30, "CREP/RPTCR", writable: 0xFF);
        compares = new Register[channels];
        for (int i = 0; i < channels; i++)
        {
            int index = i;
            compares[i] = Define(0x34 + 4 * (ulong)i, $"CH{i}CV/CH{i + 1}CVR", writable: 0xFFFF, write: value =>
            {
                compares[index].Value = value;
                if (!IsShadowed(index))
                    matches[index] = value;
                Arm();
            });
        }

        if (isAdvanced)
            protection = Define(0x44, "CCHP/BDTR", writable: 0xFFFF);
        Define(0x48, "DMACFG/DMACFGR", writable: 0x1F1F);
        Define(0x4C, "DMATB/DMAADR", writable: 0xFFFF);
    }

    private bool IsRunning => control.Has(Enable);

    private uint Count => IsRunning ? Math.Min(top, start + (uint)Math.Min(ushort.MaxValue, TicksSince)) : start;

    private ulong TicksSince => (ulong)((UInt128)(clock.Now - origin) * input.Rate / ((UInt128)clock.Frequency * (divider + 1)));

    public Signal? Output(string? name, int number) => name switch
    {
        "IRQ" => interrupt,
        "UP" => update,
        "CC" => channel,
        _ => number >= 0 && number < compares.Length ? outputs[number] : null,
    };

    public bool TryConnect(Signal wire, int input)
    {
        if (input < 0 || input >= compares.Length)
            return false;
        inputs[input] = wire;
        wire.Changed += isHigh =>
        {
            for (int i = 0; i < compares.Length; i++)
            {
                // 1 captures the channel's own input, 2 that of its neighbour.
                if (Selection(i) is 1 or 2 && (Selection(i) == 1 ? i : i ^ 1) == input)
                    Capture(i, isHigh);
            }
        };
        return true;
    }

    public override void Reset()
    {
        next?.Cancel();
        next = null;
        (start, divider, top, repetitions) = (0, 0, 0, 0);
        Array.Clear(matches);
        Array.Clear(references);
        base.Reset();
    }

    protected override void Changed()
    {
        for (int i = 0; i < compares.Length; i++)
            outputs[i].IsHigh = Level(i);
        uint requests = flags.Value & interruptEnable.Value;
        update.IsHigh = (requests & UpdateFlag) != 0;
        channel.IsHigh = (requests & ChannelFlags) != 0;
        interrupt.IsHigh = (requests & 0xFF) != 0;
    }

    private void WriteControl(uint value)
    {
        uint count = Count;
        control.Value = value;
        Restart(count);
        Arm();
    }

    private void Generate(uint value)
    {
        flags.Value |= value & ChannelFlags;
        if ((value & 1) != 0)
            Update();
    }

    private void ChangeTop(uint value)
    {
        Restart(Count);
        top = value;
        Arm();
    }

    private void Restart(uint count)
    {
        start = count;
        origin = clock.Now;
    }

    /// <summary>Takes over what was stored for the next period, and starts it.</summary>
    private void Update()
    {
        if (control.Has(UpdateDisable))
        {
            Restart(0);
            Arm();
            return;
        }

        divider = prescaler.Value;
        top = reload.Value;
        repetitions = repetition?.Value ?? 0;
        for (int i = 0; i < compares.Length; i++)
            matches[i] = compares[i].Value;
        flags.Value |= UpdateFlag;
        if (control.Has(SinglePulse))
            control.Value &= ~Enable;
        Restart(0);
        Match(0);
        Arm();
        Changed();
    }

    private void Arm()
    {
        next?.Cancel();
        next = null;
        // A timer that counts to 0 stands still.
        if (!IsRunning || top == 0 || input.Rate == 0)
            return;
        uint count = Count;
        uint target = top + 1;
        for (int i = 0; i < compares.Length; i++)
        {
            if (Selection(i) == 0 && matches[i] > count && matches[i] < target)
                target = matches[i];
        }

        UInt128 cycles = (UInt128)(target - start) * (divider + 1) * clock.Frequency;
        ulong at = origin + (ulong)((cycles + input.Hertz - 1) / input.Hertz);
        next = clock.Schedule(Math.Max(at, clock.Now + 1), () => Reach(target));
    }

    private void Reach(uint count)
    {
        if (count <= top)
        {
            Match(count);
            Arm();
        }
        else if (repetitions > 0)
        {
            repetitions--;
            Restart(0);
            Match(0);
            Arm();
        }
        else
        {
            Update();
            return;
        }

        Changed();
    }

    /// <summary>What the channels do at a count.</summary>
    private void Match(uint count)
    {
        for (int i = 0; i < compares.Length; i++)
        {
            if (Selection(i) != 0)
                continue;
            if (matches[i] == count)
            {
                flags.Value |= 2u << i;
                references[i] = Mode(i) switch
                {
                    1 => true,
                    2 => false,
                    3 => !references[i],
                    _ => references[i],
                };
            }
        }
    }

    private void Capture(int index, bool isHigh)
    {
        uint bits = channelEnable!.Value >> (4 * index);
        // CHxP chooses the falling edge, together with CHxNP both.
        bool wants = (bits & 0b1010) == 0b1010 || isHigh == ((bits & 0b0010) == 0);
        if ((bits & 1) == 0 || !wants)
            return;
        // One that nobody has taken is lost.
        flags.Value |= flags.Has(2u << index) ? 0x200u << index : 2u << index;
        compares[index].Value = Count;
        Changed();
    }

    private uint ModeBits(int index) => modes[index / 2].Value >> (index % 2 * 8);

    private uint Selection(int index) => ModeBits(index) & 3;

    private uint Mode(int index) => ModeBits(index) >> 4 & 7;

    private bool IsShadowed(int index) => (ModeBits(index) & 1 << 3) != 0 && Selection(index) == 0 && IsRunning;

    private bool Level(int index)
    {
        uint enabled = channelEnable!.Value >> (4 * index);
        if ((enabled & 1) == 0 || Selection(index) != 0 || isAdvanced && !protection!.Has(MainOutput))
            return false;
        bool isActive = Mode(index) switch
        {
            4 => false,
            5 => true,
            6 => Count < matches[index],
            7 => Count >= matches[index],
            _ => references[index],
        };
        return isActive != ((enabled & 2) != 0);
    }
}
