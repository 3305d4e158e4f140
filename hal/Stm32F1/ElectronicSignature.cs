namespace Flint.Hal.Stm32F1;

/// <summary>96 bits that no other chip has. (GD32VF103 User Manual, Device electronic signature; CH32V003 Reference Manual, Electronic signature.)</summary>
public static class ElectronicSignature
{
    private const nuint Address = 0x1FFF_F7E8;

    public static void Read(Span<byte> id)
    {
        for (int i = 0; i < 12; i++)
            id[i] = (byte)(new Register32(Address + ((nuint)(uint)i & ~(nuint)3)).Value >> (8 * (i & 3)));
    }
}
