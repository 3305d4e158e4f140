using Flint.Sim.Peripherals;

namespace Flint.Sim.Tests.Espressif;

/// <summary>UHCI0 and the DMA controller between memory and a UART, used as a driver does.</summary>
public sealed class UartDmaTests
{
    private const uint List = 0x3FC9_0000;
    private const uint Buffers = 0x3FC9_1000;
    private const uint Owned = 1u << 31;
    private const uint EndOfFrame = 1u << 30;
    private const uint InDone = 1 << 0;
    private const uint InEnd = 1 << 1;
    private const uint OutDone = 1 << 3;
    private const uint OutEnd = 1 << 4;
    private const uint InError = 1 << 5;
    private const uint InEmpty = 1 << 7;
    private const uint OutTotalEnd = 1 << 8;

    private readonly Esp32Board board = new();

    public UartDmaTests()
    {
        board.Write("system", 0x10, 0xF9C1_E16F);
        board.Write("system", 0x14, 1 << 6);
        board.Write("system", 0x1C, 0);
        board.Write("uart1", 0x78, 0x0370_0000);
        board.Write("uart1", 0x14, 40); // 1 Mbaud
        board.Write("uart1", 0x48, 32);
        board.Write("dma", 0xA0, 2);
        board.Write("dma", 0x100, 2);
        board.Write("uhci", 0x00, 1 << 11 | 1 << 8 | 1 << 3);
    }

    private IUart Uart => board.Device<IUart>("uart1");

    [Fact]
    public void A_frame_ends_when_the_line_is_idle_and_fills_one_buffer_after_the_other()
    {
        PutList(4, 4);
        board.Write("dma", 0x80, 1 << 22 | List & 0xF_FFFF);
        for (int i = 1; i <= 6; i++)
            Uart.Receive((byte)i);
        board.RunFor(30);
        Assert.Equal(InDone, board.Read("dma", 0x00));
        board.RunFor(5);
        Assert.Equal(InDone | InEnd, board.Read("dma", 0x00));
        Assert.Equal((4u << 12 | 4, EndOfFrame | 2 << 12 | 4u), (Word(List), Word(List + 12)));
        Assert.Equal((0x0403_0201u, 0x0605u), (Word(Buffers), Word(Buffers + 0x100) & 0xFFFF));
        Assert.Empty(board.Machine.Diagnostics.All);
    }

    [Fact]
    public void Bytes_wait_in_the_FIFO_until_the_list_goes_on()
    {
        PutList(2);
        board.Write("dma", 0x80, 1 << 22 | List & 0xF_FFFF);
        for (int i = 1; i <= 5; i++)
            Uart.Receive((byte)i);
        board.RunFor(50);
        Assert.Equal((InDone | InEmpty, 3u), (board.Read("dma", 0x00), board.Read("uart1", 0x1C) & 0x3FF));
        // Two more buffers are appended.
        Put(List + 24, Owned | 4, Buffers + 0x200, 0);
        Put(List + 12, Owned | 2, Buffers + 0x100, List + 24);
        Put(List, 2 << 12 | 2, Buffers, List + 12);
        board.Write("dma", 0x80, 1 << 23 | List & 0xF_FFFF);
        Assert.Equal((0x0403u, 5u), (Word(Buffers + 0x100) & 0xFFFF, Word(Buffers + 0x200) & 0xFF));
        Assert.Equal(EndOfFrame | 1 << 12 | 4u, Word(List + 24));
    }

    [Fact]
    public void A_list_is_sent_as_fast_as_the_FIFO_takes_it()
    {
        var sent = new List<byte>();
        Uart.Sent += sent.Add;
        Put(Buffers, 0x0403_0201, 0x0807_0605, 0);
        Put(List, Owned | 3 << 12 | 3, Buffers, List + 12);
        Put(List + 12, Owned | EndOfFrame | 4 << 12 | 4, Buffers + 4, 0);
        board.Write("dma", 0xE0, 1 << 21 | List & 0xF_FFFF);
        Assert.Equal(OutDone | OutEnd | OutTotalEnd, board.Read("dma", 0x00));
        board.RunFor(100);
        Assert.Equal([1, 2, 3, 5, 6, 7, 8], sent);
    }

    [Fact]
    public void A_buffer_that_is_not_in_RAM_is_told_of()
    {
        Put(List, Owned | 4, 0x3C00_0000, 0);
        board.Write("dma", 0x80, 1 << 22 | List & 0xF_FFFF);
        Uart.Receive(1);
        Assert.Equal(InError, board.Read("dma", 0x00));
        Assert.Equal(
            ["a buffer at 0x3C000000 of channel 0 of the DMA controller, which reaches RAM only"],
            board.Machine.Diagnostics.All.Select(diagnostic => diagnostic.Message));
    }

    [Theory]
    [InlineData(0xC, "uhci is connected to both UARTs: CONF0.UART0_CE and CONF0.UART1_CE are 1")]
    [InlineData(0x28, "uhci makes frames, which are not simulated: bits 0x20 of CONF0 are 1")]
    public void A_connection_that_cannot_work_is_told_of(uint configuration, string message)
    {
        board.Write("uhci", 0x00, configuration);
        Assert.Equal([message], board.Machine.Diagnostics.All.Select(diagnostic => diagnostic.Message));
    }

    /// <summary>Buffers of these sizes, one after the other.</summary>
    private void PutList(params uint[] sizes)
    {
        for (uint i = 0; i < sizes.Length; i++)
            Put(List + 12 * i, Owned | sizes[i], Buffers + 0x100 * i, i + 1 < sizes.Length ? List + 12 * (i + 1) : 0);
    }

    private void Put(uint address, params uint[] words)
    {
        for (int i = 0; i < words.Length; i++)
            Assert.True(board.Machine.Bus.TryWrite(address + 4 * (ulong)i, 4, words[i]));
    }

    private uint Word(uint address)
    {
        Assert.True(board.Machine.Bus.TryRead(address, 4, out ulong value));
        return (uint)value;
    }
}
