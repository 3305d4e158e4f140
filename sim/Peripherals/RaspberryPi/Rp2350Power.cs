namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>POWMAN: why the chip was reset, and a timer of milliseconds that goes on while it sleeps (RP2350 Datasheet, Power manager). Writes carry a password.</summary>
public sealed class Rp2350Power : Rp2350Peripheral, ISignalSource
{
    private const uint Password = 0x5AFE;
    private const uint PowerOnReset = 1 << 16;
    private const uint CoreWasOff = 1 << 25;
    private const uint CoreOffRequest = 0x80;
    private const uint Run = 1 << 1;
    private const uint ClearTimer = 1 << 2;
    private const uint AlarmEnable = 1 << 4;
    private const uint PowerUpOnAlarm = 1 << 5;
    private const uint Alarm = 1 << 6;
    private const uint UsingLowPower = 1 << 17;
    private const uint TimerInterrupt = 1 << 1;
    private const ulong CountsPerSecond = 1000;

    private readonly Dictionary<uint, uint> registers = new()
    {
        [0x2C] = PowerOnReset,
        [0x04] = 0x8050,
        [0x0C] = 0xB0,
        [0x18] = 0,
        [0x1C] = 0xB1,
        [0x28] = 0x203,
        [0x34] = 0x10_11F0,
        [0x38] = 0xF,
        [0x50] = 0x20,
        [0x54] = 0xC49C,
        [0x58] = 0x2EE0,
    };

    private readonly RateCounter counter;
    private readonly Signal interrupt = new();
    private uint timer;
    private uint enabled;
    private ClockEvent? due;
    private bool isCoreOff;

    internal Rp2350Power(Rp2350Chip chip, string name)
        : base(chip, name) => counter = new RateCounter(chip.Clock);

    private ulong AlarmTime => (ulong)registers.GetValueOrDefault(0x78u) << 48 | (ulong)registers.GetValueOrDefault(0x7Cu) << 32 | (ulong)registers.GetValueOrDefault(0x80u) << 16
        | registers.GetValueOrDefault(0x84u);

    public Signal? Output(string? name, int number) => interrupt;

    public override void Reset()
    {
    }

    private protected override uint Load(uint offset) => offset switch
    {
        0x60 or 0x64 or 0x68 or 0x6C => (uint)(counter.Value >> (int)(48 - 4 * (offset - 0x60))) & 0xFFFF,
        0x70 => (uint)(counter.Value >> 32),
        0x74 => (uint)counter.Value,
        0x88 => timer | ((timer & Run) != 0 ? UsingLowPower : 0),
        0xE0 => (timer & Alarm) != 0 ? TimerInterrupt : 0,
        0xE4 => enabled,
        0xEC => (timer & Alarm) != 0 ? enabled & TimerInterrupt : 0,
        _ => registers.GetValueOrDefault(offset),
    };

    private protected override void Store(uint offset, uint value)
    {
        // Scratch and boot registers have 32 bits, the interrupts' are not protected.
        if (offset is < 0xB0 and not 0x00 && value >> 16 != Password)
        {
            registers[0x00] = 1;
            return;
        }

        uint half = value & 0xFFFF;
        switch (offset)
        {
            case 0x60 or 0x64 or 0x68 or 0x6C:
                var shift = (int)(48 - 4 * (offset - 0x60));
                counter.Value = counter.Value & ~(0xFFFFUL << shift) | (ulong)half << shift;
                break;
            case 0x88:
                timer = half & (Run | AlarmEnable | 0x21) | timer & ~half & Alarm;
                if ((half & ClearTimer) != 0)
                    counter.Value = 0;
                counter.SetRate((timer & Run) != 0 ? CountsPerSecond : 0);
                break;
            case 0xE4:
                enabled = value & 15;
                break;
            case 0x2C:
                break;
            case 0x38:
                // The core switches off as soon as it sleeps, which is what a program does next.
                isCoreOff = (half & CoreOffRequest) != 0;
                break;
            default:
                registers[offset] = offset < 0xB0 ? half : value;
                break;
        }

        Arm();
    }

    /// <summary>The password is above what it protects, so bits are changed below it.</summary>
    private protected override uint Peek(uint offset) => offset < 0xB0 ? Load(offset) & 0xFFFF : Load(offset);

    private void Arm()
    {
        due?.Cancel();
        due = null;
        if ((timer & (Run | AlarmEnable)) == (Run | AlarmEnable) && (timer & Alarm) == 0 && counter.CycleOf(AlarmTime) is { } at)
        {
            due = Clock.Schedule(at, () =>
            {
                timer |= Alarm;
                if (isCoreOff && (timer & PowerUpOnAlarm) != 0)
                {
                    registers[0x2C] = CoreWasOff;
                    Chip.Machine.RequestReset(ResetReason.LowPower);
                }

                isCoreOff = false;
                Arm();
            });
        }

        interrupt.IsHigh = (timer & Alarm) != 0 && (enabled & TimerInterrupt) != 0;
    }
}
