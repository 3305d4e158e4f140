namespace Flint.Sim.Peripherals.RaspberryPi;

/// <summary>The one-time programmable memory as its error-corrected window shows it, 16 bits a row: the chip's identity, the rest unprogrammed (RP2350 Datasheet, OTP).</summary>
public sealed class Rp2350Otp : IBusDevice
{
    /// <summary>CHIPID0 to CHIPID3, the same on each simulated chip.</summary>
    private static readonly ushort[] identity = [0x4C46, 0x4E49, 0x5432, 0x3530];

    public ulong Read(ulong offset, int size)
    {
        ulong result = 0;
        for (int i = 0; i < size; i++)
        {
            int row = (int)(offset + (ulong)i) / 2;
            uint value = row < identity.Length ? identity[row] : 0u;
            result |= (ulong)(byte)(value >> (8 * (int)((offset + (ulong)i) & 1))) << (8 * i);
        }

        return result;
    }

    public void Write(ulong offset, int size, ulong value)
    {
    }
}
