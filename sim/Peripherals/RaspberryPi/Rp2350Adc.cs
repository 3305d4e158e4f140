namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>The ADC with its five channels, the last of which is the temperature (RP2350 Datasheet, ADC and temperature sensor). Inputs are set from outside in millivolts.</summary>
public sealed class Rp2350Adc : Rp2350Peripheral, IAdc, ISignalSource
{
    private const int FifoLength = 8;
    private const int TemperatureChannel = 4;
    private const ulong ClocksPerConversion = 96;
    private const uint Enable = 1;
    private const uint TemperatureOn = 2;
    private const uint StartOnce = 4;
    private const uint StartMany = 8;
    private const uint Ready = 1 << 8;

    /// <summary>What the sensor gives at 27 °C.</summary>
    private const int TemperatureMillivolts = 706;

    private readonly int[] millivolts = [0, 0, 0, 0, TemperatureMillivolts];
    private readonly Queue<uint> fifo = new();
    private readonly Signal interrupt = new();
    private readonly Signal request = new();
    private uint control;
    private uint result;
    private uint fifoControl;
    private uint divider;
    private uint enabled;
    private uint forced;
    private ClockEvent? conversion;

    internal Rp2350Adc(Rp2350Chip chip, string name)
        : base(chip, name)
    {
    }

    public int ChannelCount => millivolts.Length;

    public int ReferenceMillivolts => 3300;

    private bool IsReady => (control & Enable) != 0 && conversion is null;

    private uint Raw => fifo.Count >= (fifoControl >> 24 & 15) && (fifoControl >> 24 & 15) > 0 ? 1u : 0;

    public Signal? Output(string? name, int number) => name == "Request" ? request : interrupt;

    public void SetMillivolts(int channel, int value) => millivolts[channel] = value;

    public override void Reset()
    {
        conversion?.Cancel();
        conversion = null;
        fifo.Clear();
        (control, result, fifoControl, divider, enabled, forced) = (0, 0, 0, 0, 0, 0);
        Refresh();
    }

    private protected override uint Load(uint offset)
    {
        switch (offset)
        {
            case 0x00:
                return control | (IsReady ? Ready : 0);
            case 0x04:
                return result;
            case 0x08:
                return fifoControl | (uint)fifo.Count << 16 | (fifo.Count == FifoLength ? 1u << 9 : 0) | (fifo.Count == 0 ? 1u << 8 : 0);
            case 0x0C:
                return TakeFromFifo();
            case 0x10:
                return divider;
            case 0x14:
                return Raw;
            case 0x18:
                return enabled;
            case 0x1C:
                return forced;
            case 0x20:
                return Raw & enabled | forced;
            default:
                return 0;
        }
    }

    private protected override void Store(uint offset, uint value)
    {
        switch (offset)
        {
            case 0x00:
                control = value & 0x01FF_F00B;
                if ((control & Enable) != 0 && (value & (StartOnce | StartMany)) != 0)
                    Start();
                break;
            case 0x08:
                // Overflow and underflow are cleared by ones.
                fifoControl = value & 0x0F00_000F | fifoControl & ~value & 0xC00;
                break;
            case 0x10:
                divider = value & 0xFF_FFFF;
                break;
            case 0x18:
                enabled = value & 1;
                break;
            case 0x1C:
                forced = value & 1;
                break;
        }

        Refresh();
    }

    private protected override uint Peek(uint offset) => offset == 0x0C ? 0 : offset == 0x00 ? control : Load(offset);

    private void Start()
    {
        if (conversion is not null || Chip.Clocks.Adc is not (> 0 and var frequency))
            return;
        ulong pause = (control & StartMany) != 0 ? (divider >> 8) + 1UL : 0;
        ulong clocks = Math.Max(ClocksPerConversion, pause);
        conversion = Clock.Schedule(Clock.Now + clocks * Clock.Frequency / frequency, Complete);
    }

    private void Complete()
    {
        conversion = null;
        var channel = (int)(control >> 12 & 15);
        bool isThere = channel < millivolts.Length && (channel != TemperatureChannel || (control & TemperatureOn) != 0);
        result = isThere ? (uint)Math.Clamp(millivolts[channel] * 4096L / ReferenceMillivolts, 0, 4095) : 0;
        if ((fifoControl & 1) != 0)
        {
            if (fifo.Count < FifoLength)
                fifo.Enqueue((fifoControl & 2) != 0 ? result >> 4 : result);
            else
                fifoControl |= 1 << 11;
        }

        uint rotation = control >> 16 & 0x1FF;
        if (rotation != 0)
        {
            do
                channel = (channel + 1) % 9;
            while ((rotation >> channel & 1) == 0);
            control = control & ~0xF000u | (uint)channel << 12;
        }

        if ((control & (StartMany | Enable)) == (StartMany | Enable))
            Start();
        Refresh();
    }

    private uint TakeFromFifo()
    {
        if (!fifo.TryDequeue(out uint value))
            fifoControl |= 1 << 10;
        Refresh();
        return value;
    }

    private void Refresh()
    {
        interrupt.IsHigh = (Raw & enabled | forced) != 0;
        request.IsHigh = (fifoControl & 8) != 0 && fifo.Count > 0;
    }
}
