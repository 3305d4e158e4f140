namespace Flint.Sim.Peripherals.Stm32F1;

/// <summary>
/// A converter of the regular channels, one after the other (GD32VF103 User Manual, Analog-to-digital converter; CH32V003 Reference Manual, ADC). The reference is 3.3 V. Output 0 is the
/// interrupt, "DMA" the request.
/// </summary>
public sealed class Adc : RegisterDevice, IAdc, ISignalSource
{
    private const int Channels = 18;
    private const int Reference = 3300;
    private const uint EndOfConversion = 1 << 1;
    private const uint Started = 1 << 4;
    private const uint EndInterrupt = 1 << 5;
    private const uint Scan = 1 << 8;
    private const uint On = 1 << 0;
    private const uint Continuous = 1 << 1;
    private const uint Calibrate = 1 << 2;
    private const uint ResetCalibration = 1 << 3;
    private const uint Dma = 1 << 8;
    private const uint LeftAligned = 1 << 11;
    private const uint SoftwareTrigger = 7 << 17;
    private const uint ExternalEnable = 1 << 20;
    private const uint SoftwareStart = 1 << 22;
    private const uint CalibrationClocks = 100;
    private const uint SettlingClocks = 14;

    /// <summary>Half clocks of sampling, by the three bits of a channel.</summary>
    private static readonly uint[] samplingHalves = [3, 15, 27, 57, 83, 111, 143, 479];

    private readonly Clock clock;
    private readonly ClockSignal input;
    private readonly int bits;
    private readonly int[] millivolts = new int[Channels];
    private readonly Signal interrupt = new();
    private readonly Signal request = new();
    private readonly Register status;
    private readonly Register control0;
    private readonly Register control1;
    private readonly Register[] sampling;
    private readonly Register[] sequence;
    private readonly Register result;
    private ClockEvent? converting;
    private int position;
    private ulong settled;

    /// <param name="input">The converter's own clock.</param>
    /// <param name="bits">Of a result.</param>
    public Adc(Clock clock, DiagnosticLog diagnostics, string name, ClockSignal input, int bits)
        : base(diagnostics, name)
    {
        this.clock = clock;
        this.input = input;
        this.bits = bits;
        uint all = (1u << bits) - 1;
        // Flags are cleared by storing a 0.
        status = Define(0x00, "STAT/STATR", writable: 0x1F, write: value => status!.Value &= value);
        control0 = Define(0x04, "CTL0/CTLR1", writable: 0x06CF_FFFF);
        control1 = Define(0x08, "CTL1/CTLR2", writable: 0x00FF_F90F, write: WriteControl);
        sampling = [Define(0x0C, "SAMPT0/SAMPTR1", writable: 0x00FF_FFFF), Define(0x10, "SAMPT1/SAMPTR2", writable: 0x3FFF_FFFF)];
        for (int i = 0; i < 4; i++)
            Define(0x14 + 4 * (ulong)i, $"IOFF{i}/IOFR{i + 1}", writable: all);
        Define(0x24, "WDHT/WDHTR", bits == 12 ? all : 0, all);
        Define(0x28, "WDLT/WDLTR", writable: all);
        sequence =
        [
            Define(0x2C, "RSQ0/RSQR1", writable: 0x00FF_FFFF), Define(0x30, "RSQ1/RSQR2", writable: 0x3FFF_FFFF), Define(0x34, "RSQ2/RSQR3", writable: 0x3FFF_FFFF),
        ];
        Define(0x38, "ISQ/ISQR", writable: 0x003F_FFFF);
        for (int i = 0; i < 4; i++)
            Define(0x3C + 4 * (ulong)i, $"IDATA{i}/IDATAR{i + 1}", writable: 0);
        result = Define(0x4C, "RDATA/RDATAR", writable: 0, read: () =>
        {
            status.Value &= ~EndOfConversion;
            Changed();
            return result!.Value;
        });
        if (bits == 12)
            Define(0x80, "OVSAMPCTL", writable: 0x33EF);
        else
            Define(0x50, "DLYR", writable: 0x3FF);
    }

    public int ChannelCount => Channels;

    public int ReferenceMillivolts => Reference;

    public void SetMillivolts(int channel, int value) => millivolts[channel] = value;

    public Signal? Output(string? name, int number) => name == "DMA" ? request : number == 0 ? interrupt : null;

    public override void Reset()
    {
        converting?.Cancel();
        converting = null;
        base.Reset();
    }

    protected override void Changed()
    {
        interrupt.IsHigh = status.Has(EndOfConversion) && control0.Has(EndInterrupt);
        request.IsHigh = status.Has(EndOfConversion) && control1.Has(Dma);
    }

    private void WriteControl(uint value)
    {
        bool wasOn = control1.Has(On);
        bool isSoftware = (value & ExternalEnable) != 0 && (value & SoftwareTrigger) == SoftwareTrigger;
        // Storing a 1 once more into the bit that switches on starts, too, unless the same store changes another bit.
        bool starts = (value & SoftwareStart) != 0 && isSoftware || wasOn && value == control1.Value;
        control1.Value = value & ~(SoftwareStart | Calibrate | ResetCalibration) | control1.Value & (Calibrate | ResetCalibration);
        if (!control1.Has(On))
        {
            converting?.Cancel();
            converting = null;
            return;
        }

        if (!wasOn)
            settled = clock.Now + Cycles(SettlingClocks);
        if ((value & (Calibrate | ResetCalibration)) is not 0 and var calibration)
        {
            if (clock.Now < settled)
                Diagnostics.Tell(DiagnosticKind.ClockNotReady, Name, $"{Name} is calibrated before {SettlingClocks} clocks of it have passed since it was switched on");
            control1.Value |= calibration;
            clock.Schedule(clock.Now + Cycles(CalibrationClocks), () => control1.Value &= ~calibration);
        }

        if (starts && wasOn && converting is null)
        {
            status.Value |= Started;
            position = 0;
            Convert();
        }
    }

    private void Convert()
    {
        uint channel = ChannelAt(position);
        uint halves = samplingHalves[(channel < 10 ? sampling[1] : sampling[0]).Value >> (int)(3 * (channel % 10)) & 7];
        // 12.5 clocks follow the sampling.
        converting = clock.Schedule(clock.Now + Cycles((halves + 25) / 2), () =>
        {
            converting = null;
            long steps = ((long)millivolts[Math.Min(channel, Channels - 1)] << bits) / Reference;
            var value = (uint)Math.Clamp(steps, 0, (1 << bits) - 1);
            result.Value = control1.Has(LeftAligned) ? value << (16 - bits) : value;
            status.Value |= EndOfConversion;
            Changed();
            int last = control0.Has(Scan) ? (int)(sequence[0].Value >> 20 & 15) : 0;
            if (position < last)
                position++;
            else if (control1.Has(Continuous))
                position = 0;
            else
                return;
            Convert();
        });
    }

    /// <summary>The sequence begins in the last of its registers, five bits each.</summary>
    private uint ChannelAt(int index) => sequence[2 - index / 6].Value >> (5 * (index % 6)) & 31;

    private ulong Cycles(uint clocks) => input.Cycles(clock, clocks);
}
