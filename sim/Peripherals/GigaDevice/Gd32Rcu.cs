namespace Flint.Sim.Peripherals.GigaDevice;

/// <summary>
/// The reset and clock unit: oscillators and PLLs are stable as soon as they are on, the system clock is the one that is chosen (GD32VF103 User Manual,
/// Reset and clock unit).
/// </summary>
public sealed class Gd32Rcu : IBusDevice
{
    /// <summary>IRC8MEN, HXTALEN, PLLEN, PLL1EN, PLL2EN; each has its stable flag one bit higher.</summary>
    private const uint Enables = 1 << 0 | 1 << 16 | 1 << 24 | 1 << 26 | 1 << 28;

    private const int Control = 0x00 / 4;
    private const int Configuration = 0x04 / 4;
    private const int BackupDomain = 0x20 / 4;
    private const int ResetSource = 0x24 / 4;

    private readonly uint[] registers = new uint[0x38 / 4];

    public Gd32Rcu()
    {
        registers[Control] = 0x0000_0083;
        registers[0x14 / 4] = 0x0000_0014;
        registers[BackupDomain] = 0x0000_0018;
        registers[ResetSource] = 0x0C00_0000;
    }

    public ulong Read(ulong offset, int size)
    {
        var index = (int)(offset / 4);
        if (index >= registers.Length)
            return 0;
        uint value = registers[index];
        return index switch
        {
            Control => value & ~(Enables << 1) | (value & Enables) << 1,
            // SCSS shows what SCS asks for.
            Configuration => value & ~(3u << 2) | (value & 3) << 2,
            BackupDomain or ResetSource => value & ~2u | (value & 1) << 1,
            _ => value,
        };
    }

    public void Write(ulong offset, int size, ulong value)
    {
        var index = (int)(offset / 4);
        if (index < registers.Length)
            registers[index] = (uint)value;
    }
}
