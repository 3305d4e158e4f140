namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>The frequencies that follow from the registers of oscillators, PLLs, clock generators and tick generators (RP2350 Datasheet, Clocks).</summary>
internal sealed class Rp2350ClockTree(Clock clock)
{
    public const ulong Crystal = 12_000_000;

    /// <summary>Of the ring oscillator as it comes out of reset, in the middle of what its data allow, in Hz.</summary>
    private const ulong Ring = 6_500_000;

    private const ulong LowPower = 32_768;

    private readonly ulong[] plls = new ulong[2];
    private readonly uint[] ticks = new uint[6];
    private uint referenceControl;
    private uint referenceDivider;
    private uint systemControl;
    private uint systemDivider;
    private uint peripheralControl;
    private uint peripheralDivider;
    private uint adcControl;
    private uint adcDivider;
    private ulong crystalStableAt = ulong.MaxValue;
    private uint clockedInSleep;
    private bool isAsleep;

    /// <summary>Told when a frequency may be another than before.</summary>
    public event Action? Changed;

    public bool IsCrystalOn => crystalStableAt != ulong.MaxValue;

    public bool IsCrystalStable => clock.Now >= crystalStableAt;

    /// <summary>clk_ref, in Hz; 0 when it stands still.</summary>
    public ulong Reference => Divide(
        (referenceControl & 3) switch
        {
            0 => Ring,
            1 => (referenceControl >> 5 & 3) == 0 ? plls[1] : 0,
            2 => CrystalOutput,
            _ => LowPower,
        },
        (referenceDivider >> 16 & 0xFF) << 16,
        24);

    /// <summary>clk_sys, in Hz.</summary>
    public ulong System => Divide(
        (systemControl & 1) == 0 ? Reference : (systemControl >> 5 & 7) switch { 0 => plls[0], 1 => plls[1], 2 => Ring, 3 => CrystalOutput, _ => 0 },
        systemDivider,
        32);

    /// <summary>clk_peri, in Hz.</summary>
    public ulong Peripheral => (peripheralControl >> 11 & 1) == 0 ? 0 : Divide(
        (peripheralControl >> 5 & 7) switch { 0 => System, 1 => plls[0], 2 => plls[1], 3 => Ring, 4 => CrystalOutput, _ => 0 },
        peripheralDivider,
        18);

    /// <summary>clk_adc, in Hz.</summary>
    public ulong Adc => (adcControl >> 11 & 1) == 0 ? 0 : Divide(
        (adcControl >> 5 & 7) switch { 0 => plls[1], 1 => plls[0], 2 => Ring, 3 => CrystalOutput, _ => 0 },
        adcDivider,
        20);

    private ulong CrystalOutput => IsCrystalStable ? Crystal : 0;

    public void SetCrystal(ulong stableAt)
    {
        crystalStableAt = stableAt;
        Changed?.Invoke();
    }

    public void SetPll(int number, ulong frequency)
    {
        plls[number] = frequency;
        Changed?.Invoke();
    }

    public void SetGenerators(uint reference, uint referenceBy, uint system, uint systemBy, uint peripheral, uint peripheralBy, uint adc, uint adcBy)
    {
        (referenceControl, referenceDivider, systemControl, systemDivider) = (reference, referenceBy, system, systemBy);
        (peripheralControl, peripheralDivider, adcControl, adcDivider) = (peripheral, peripheralBy, adc, adcBy);
        Changed?.Invoke();
    }

    /// <param name="second">SLEEP_EN1: what has a clock while the chip sleeps. Of the others all do.</param>
    public void SetSleepClocks(uint second) => clockedInSleep = second;

    /// <summary>By the cores: whether all of them are asleep.</summary>
    public void Sleep(bool isAsleep)
    {
        if (isAsleep == this.isAsleep)
            return;
        this.isAsleep = isAsleep;
        Changed?.Invoke();
    }

    /// <param name="bit">Of a peripheral, in WAKE_EN1 and SLEEP_EN1.</param>
    public bool IsClocked(int bit) => !isAsleep || (clockedInSleep >> bit & 1) != 0;

    /// <param name="cycles">Of clk_ref for one tick; 0 when the generator is off.</param>
    public void SetTick(TickGenerator generator, uint cycles)
    {
        ticks[(int)generator] = cycles;
        Changed?.Invoke();
    }

    /// <summary>Ticks in a second; 0 while the generator is off.</summary>
    public ulong Tick(TickGenerator generator) => ticks[(int)generator] is > 0 and var cycles ? Reference / cycles : 0;

    public void Reset()
    {
        crystalStableAt = ulong.MaxValue;
        Array.Clear(plls);
        Array.Clear(ticks);
        isAsleep = false;
        Changed?.Invoke();
    }

    /// <param name="divider">With 16 bits of fraction; 0 stands for the largest.</param>
    private static ulong Divide(ulong frequency, uint divider, int bits)
    {
        ulong by = divider == 0 ? 1UL << bits : divider;
        return (ulong)(((UInt128)frequency << 16) / by);
    }
}

/// <summary>In the order of the registers of TICKS.</summary>
internal enum TickGenerator
{
    Core0,
    Core1,
    Timer0,
    Timer1,
    Watchdog,
    Riscv,
}
