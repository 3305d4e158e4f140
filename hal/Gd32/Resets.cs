namespace Flint.Hal.Gd32;

/// <summary>Reset by the core's own timer unit. (Nuclei Bumblebee Core Architecture Manual, TIMER unit: msftrst.)</summary>
public static class Resets
{
    private const uint Key = 0x8000_0A5F;

    public static void Now()
    {
        new Register32(0xD100_0FF0).Write(Key);
        while (true)
        {
        }
    }
}
