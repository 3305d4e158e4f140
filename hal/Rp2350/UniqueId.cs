namespace Flint.Hal.Rp2350;

/// <summary>CHIPID0 to CHIPID3 of the one-time programmable memory. (RP2350 Datasheet, OTP.)</summary>
public static class UniqueId
{
    private const nuint Rows = 0x40130000;

    /// <summary>Of 16 bits each.</summary>
    private const int RowCount = 4;

    public static void Read(Span<byte> id)
    {
        // Two rows a word.
        for (int i = 0; i < RowCount / 2; i++)
        {
            uint word = new Register32(Rows + (4 * (nuint)(uint)i)).Value;
            for (int j = 0; j < 4; j++)
                id[(4 * i) + j] = (byte)(word >> (8 * j));
        }
    }
}
