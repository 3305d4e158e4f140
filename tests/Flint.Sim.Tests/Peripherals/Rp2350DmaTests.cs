namespace Flint.Sim.Tests.Peripherals;

/// <summary>DMA of the RP2350: what its channels do when they end.</summary>
public sealed class Rp2350DmaTests
{
    private const ulong Ram = 0x2000_0000;
    private const ulong Dma = 0x5000_0000;
    private const ulong Interrupts = Dma + 0x400;
    private const uint Enable = 1;
    private const uint Words = 2 << 2;
    private const uint Reads = 1 << 4;
    private const uint Writes = 1 << 6;
    private const uint WriteRing = 1 << 12;
    private const uint Always = 63 << 17;

    private readonly TestBench bench = TestBench.OfBoard("pico2");

    public Rp2350DmaTests() => bench[0x4002_0000] = 0;

    [Fact]
    public void Channel_that_begins_again_interrupts_at_each_end_and_its_ring_comes_round()
    {
        const uint Again = 1u << 28;
        for (uint i = 0; i < 8; i++)
            bench[Ram + 4 * i] = i + 1;
        Start(0, Ram, Ram + 0x100, Again | 3, Enable | Words | Reads | Writes | WriteRing | 4 << 8 | Always);

        bench.Wait(4);
        Assert.Equal((1u, Again | 2u), (bench[Interrupts], bench[Dma + 8]));
        bench[Interrupts] = 1;
        bench.Wait(3);
        Assert.Equal(1u, bench[Interrupts]);
        // Seven words into a ring of four.
        Assert.Equal([5u, 6u, 7u, 4u], Enumerable.Range(0, 4).Select(i => bench[Ram + 0x100 + 4 * (ulong)i]));
        Assert.Equal((uint)Ram + 0x10C, bench[Dma + 4]);
        bench[Dma + 0x464] = 1;
        bench.Wait(10);
        Assert.Equal((uint)Ram + 0x10C, bench[Dma + 4]);
    }

    [Fact]
    public void Channel_without_end_does_not_count()
    {
        Start(0, Ram, Ram + 0x100, 0xF000_0005, Enable | Words | Always);
        bench.Wait(100);
        Assert.Equal((0xF000_0005u, 1u << 26, 0u), (bench[Dma + 8], bench[Dma + 12] & 1 << 26, bench[Interrupts]));
    }

    [Fact]
    public void Channel_starts_the_one_that_it_is_chained_to()
    {
        bench[Ram] = 7;
        bench[Dma + 0x40] = (uint)Ram;
        bench[Dma + 0x44] = (uint)Ram + 0x104;
        bench[Dma + 0x48] = 1;
        bench[Dma + 0x50] = Enable | Words | 1 << 13 | Always;
        Start(0, Ram, Ram + 0x100, 1, Enable | Words | 1 << 13 | Always);
        Assert.Equal((1u, 0u), (bench[Dma + 8], bench[Dma + 0x48]));
        bench.Wait(4);
        Assert.Equal((7u, 7u, 3u), (bench[Ram + 0x100], bench[Ram + 0x104], bench[Interrupts]));
    }

    [Fact]
    public void Abort_of_the_channel_that_wrote_last_starts_the_one_that_it_is_chained_to_if_that_is_on()
    {
        Start(0, Ram, Ram + 0x100, 3, Enable | Words | Always);
        bench.Wait(6);
        Start(6, Ram, Ram + 0x200, 0xF000_0005, Enable | Words | 6 << 13 | Always);
        bench.Wait(2);
        // Off and chained to channel 0.
        bench[Dma + 0x190] = 0;
        bench[Dma + 0x464] = 1 << 6;
        Assert.Equal((3u, 1u << 6), (bench[Dma + 8], bench[Dma + 0x464]));
        bench.Wait(10);
        Assert.Equal((0u, 0u), (bench[Dma + 8], bench[Dma + 0x464]));
    }

    [Theory]
    [InlineData(6u << 13, 1u)]
    [InlineData(0u, 0u)]
    public void Abort_starts_none_when_the_channel_is_chained_to_itself_or_the_chained_one_is_off(uint chain, uint enable)
    {
        Start(0, Ram, Ram + 0x100, 3, Enable | Words | Always);
        bench.Wait(6);
        Start(6, Ram, Ram + 0x200, 0xF000_0005, Enable | Words | 6 << 13 | Always);
        bench.Wait(2);
        bench[Dma + 0x10] = enable | Words | Always;
        bench[Dma + 0x190] = chain;
        bench[Dma + 0x464] = 1 << 6;
        Assert.Equal(0u, bench[Dma + 8]);
    }

    private void Start(uint channel, ulong source, ulong destination, uint count, uint control)
    {
        ulong registers = Dma + 0x40 * channel;
        bench[registers] = (uint)source;
        bench[registers + 4] = (uint)destination;
        bench[registers + 8] = count;
        bench[registers + 12] = control;
    }
}
