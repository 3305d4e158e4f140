using static Flint.Registers.Rp2350.Peripherals;

namespace Flint.Hal.Rp2350;

/// <summary>DMA. Channels 0 to 3 are the SPI controllers', 4 to 9 the UARTs', 15 copies memory. (RP2350 Datasheet, DMA.)</summary>
public static unsafe class Dma
{
    private const int CopyChannel = 15;
    private const uint Enable = 1;
    private const uint Words = 2u << 2;
    private const uint Always = 63;

    /// <summary>Bit of a channel's control: the address goes on after each transfer.</summary>
    internal const uint IncrementRead = 1u << 4;

    /// <summary>Bit of a channel's control: the address goes on after each transfer.</summary>
    internal const uint IncrementWrite = 1u << 6;

    /// <summary>Bit of a channel's control: its end does not interrupt.</summary>
    internal const uint Quiet = 1u << 23;

    public static void Copy(void* destination, void* source, int bytes)
    {
        if (bytes == 0)
            return;
        PeripheralResets.Release(PeripheralResets.Dma);
        bool isWords = (((uint)destination | (uint)source | (uint)bytes) & 3) == 0;
        Start(CopyChannel, destination, source, (uint)(isWords ? bytes / 4 : bytes), Always, IncrementRead | IncrementWrite | Quiet | (isWords ? Words : 0));
        while (DMA.CH15.CH_CTRL_TRIG.BUSY)
        {
        }
    }

    /// <summary>Starts a channel, which starts no other.</summary>
    /// <param name="count">Of transfers.</param>
    /// <param name="request">What paces it.</param>
    internal static void Start(int channel, void* destination, void* source, uint count, uint request, uint control) =>
        Start(channel, destination, source, count, request, control, channel);

    /// <param name="chainTo">The channel that this one starts when it ends.</param>
    /// <inheritdoc cref="Start(int, void*, void*, uint, uint, uint)"/>
    internal static void Start(int channel, void* destination, void* source, uint count, uint request, uint control, int chainTo)
    {
        SetPlace(channel, destination, source, count);
        DMA.CH[channel].CH_CTRL_TRIG.Value = Enable | ((uint)chainTo << 13) | (request << 17) | control;
    }

    /// <summary>Sets a channel up that another one starts.</summary>
    /// <inheritdoc cref="Start(int, void*, void*, uint, uint, uint)"/>
    internal static void Prepare(int channel, void* destination, void* source, uint count, uint request, uint control)
    {
        SetPlace(channel, destination, source, count);
        DMA.CH[channel].CH_AL1_CTRL.Value = Enable | ((uint)channel << 13) | (request << 17) | control;
    }

    private static void SetPlace(int channel, void* destination, void* source, uint count)
    {
        DMA.CH[channel].CH_READ_ADDR.Value = (uint)source;
        DMA.CH[channel].CH_WRITE_ADDR.Value = (uint)destination;
        DMA.CH[channel].CH_TRANS_COUNT.Value = count;
    }

    /// <summary>Ends what a channel does that starts no other; its addresses stay.</summary>
    internal static void Stop(int channel) => Stop(channel, channel);

    /// <summary>Ends what a channel does and what the one does that it starts; their addresses stay.</summary>
    internal static void Stop(int channel, int chainTo)
    {
        // An abort may start the channel that is chained to, even if that is aborted, too, unless it is off. (RP2350-E5.)
        DMA.CH[channel].CH_AL1_CTRL.EN = false;
        DMA.CH[chainTo].CH_AL1_CTRL.EN = false;
        DMA.CHAN_ABORT.Value = (1u << channel) | (1u << chainTo);
        while (DMA.CHAN_ABORT.Value != 0)
        {
        }
    }
}
