namespace Flint.Hal.Rp2350;

/// <summary>DMA. Channels 0 to 3 are the SPI controllers', 15 copies memory. (RP2350 Datasheet, DMA.)</summary>
public static unsafe class Dma
{
    private const nuint Address = 0x50000000;
    private const int CopyChannel = 15;
    private const uint Enable = 1;
    private const uint Words = 2u << 2;
    private const uint Quiet = 1u << 23;
    private const uint Busy = 1u << 26;
    private const uint Always = 63;

    /// <summary>Bit of a channel's control: the address goes on after each transfer.</summary>
    internal const uint IncrementRead = 1u << 4;

    /// <summary>Bit of a channel's control: the address goes on after each transfer.</summary>
    internal const uint IncrementWrite = 1u << 6;

    /// <summary>INTS0: writing a one forgets a channel's interrupt.</summary>
    internal static Register32 InterruptStatus => new(Address + 0x40C);

    /// <summary>INTE0.</summary>
    internal static SharedRegister32 InterruptEnable => new(Address + 0x404);

    public static void Copy(void* destination, void* source, int bytes)
    {
        if (bytes == 0)
            return;
        PeripheralResets.Release(PeripheralResets.Dma);
        bool isWords = (((uint)destination | (uint)source | (uint)bytes) & 3) == 0;
        Start(CopyChannel, destination, source, isWords ? bytes / 4 : bytes, Always, IncrementRead | IncrementWrite | Quiet | (isWords ? Words : 0));
        while (new Register32(Channel(CopyChannel) + 0x0C).HasAny(Busy))
        {
        }
    }

    /// <summary>Starts a channel; its control is written last.</summary>
    /// <param name="count">Of transfers.</param>
    /// <param name="request">What paces it.</param>
    internal static void Start(int channel, void* destination, void* source, int count, uint request, uint control)
    {
        new Register32(Channel(channel)).Write((uint)source);
        new Register32(Channel(channel) + 0x04).Write((uint)destination);
        new Register32(Channel(channel) + 0x08).Write((uint)count);
        // Chained to itself, which is to none.
        new Register32(Channel(channel) + 0x0C).Write(Enable | ((uint)channel << 13) | (request << 17) | control);
    }

    private static nuint Channel(int channel) => Address + (0x40 * (nuint)(uint)channel);
}
