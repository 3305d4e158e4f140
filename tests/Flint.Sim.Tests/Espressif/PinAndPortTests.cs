using Flint.Sim.Peripherals;
using Flint.Sim.Peripherals.Parts;

namespace Flint.Sim.Tests.Espressif;

/// <summary>Pins, matrix, UART and RMT, used as a driver does.</summary>
public sealed class PinAndPortTests
{
    private const int GpioSource = 16;
    private const int UartSource = 21;
    private const int RmtSource = 28;

    private readonly Esp32Board board = new();

    private IGpioPort Pins => board.Device<IGpioPort>("gpio");

    [Fact]
    public void A_pin_is_driven_set_cleared_and_let_go()
    {
        board.Write("gpio", 0x24, 1 << 3);
        board.Write("gpio", 0x08, 1 << 3);
        Assert.True(Pins.Level(3).IsHigh);
        Assert.NotEqual(0u, board.Read("gpio", 0x3C) & 1 << 3);
        board.Write("gpio", 0x0C, 1 << 3);
        Assert.False(Pins.Level(3).IsHigh);
        board.Write("gpio", 0x28, 1 << 3);
        Assert.False(Pins.IsOutput(3));
    }

    [Theory]
    [InlineData(0x100, true)]
    [InlineData(0x080, false)]
    [InlineData(0x000, false)]
    public void A_pull_decides_on_a_pin_that_nobody_drives(uint pulls, bool expected)
    {
        board.Write("ioMux", 0x04 + 4 * 5, 0x200 | pulls);
        Assert.Equal(expected, Pins.Level(5).IsHigh);
    }

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(2, false, true)]
    [InlineData(3, true, true)]
    public void An_edge_interrupts(uint type, bool atRise, bool atFall)
    {
        Pins.Drive(4, false);
        board.Map(GpioSource, 1);
        board.Write("gpio", 0x74 + 4 * 4, type << 7 | 1 << 13);
        Pins.Drive(4, true);
        Assert.Equal(atRise, board.IsPending(1));
        board.Write("gpio", 0x4C, 1 << 4);
        Assert.False(board.IsPending(1));
        Pins.Drive(4, false);
        Assert.Equal(atFall, board.IsPending(1));
    }

    [Fact]
    public void The_matrix_takes_the_highest_priority_above_the_threshold()
    {
        board.Map(50, 27, priority: 2);
        board.Map(51, 28, priority: 5);
        board.Write("system", 0x28, 1);
        Assert.True(board.IsPending(27));
        board.Write("system", 0x2C, 1);
        Assert.Equal((false, true), (board.IsPending(27), board.IsPending(28)));
        board.Write("matrix", 0x194, 6);
        Assert.Equal((false, false), (board.IsPending(27), board.IsPending(28)));
    }

    [Fact]
    public void An_edge_triggered_interrupt_stays_until_it_is_cleared()
    {
        board.Map(50, 27);
        board.Write("matrix", 0x108, 1u << 27);
        board.Write("system", 0x28, 1);
        board.Write("system", 0x28, 0);
        Assert.True(board.IsPending(27));
        board.Write("matrix", 0x10C, 1u << 27);
        Assert.False(board.IsPending(27));
    }

    [Fact]
    public void The_core_has_neither_mie_nor_counters()
    {
        foreach (int register in (int[])[0x304, 0x344, 0xB00, 0xC00])
            Assert.False(board.Machine.Hart.Csrs.TryRead(register, out _));
        Assert.True(board.Machine.Hart.Csrs.TryRead(0x300, out _));
    }

    [Fact]
    public void The_UART_sends_at_its_speed_and_counts_what_waits()
    {
        var sent = new List<(byte Value, ulong At)>();
        board.Device<IUart>("uart0").Sent += value => sent.Add((value, board.Machine.Clock.Now));
        board.Write("uart0", 0x78, 0x0370_0000);
        board.Write("uart0", 0x14, 347 | 4 << 20); // 40 MHz / 347.25 = 115,191 baud
        board.Write("uart0", 0x00, 'a');
        board.Write("uart0", 0x00, 'b');
        board.Write("uart0", 0x00, 'c');
        Assert.Equal(2u, board.Read("uart0", 0x1C) >> 16 & 0x3FF);
        board.RunFor(300);
        Assert.Equal("abc", string.Concat(sent.Select(entry => (char)entry.Value)));
        Assert.InRange(sent[1].At - sent[0].At, 1735ul, 1737ul); // cycles of 50 ns
        Assert.NotEqual(0u, board.Read("uart0", 0x04) & 1 << 14);
    }

    [Fact]
    public void A_few_bytes_interrupt_by_the_timeout_and_many_by_their_count()
    {
        IUart uart = board.Device<IUart>("uart0");
        board.Map(UartSource, 2);
        board.Write("uart0", 0x24, 3 | 1 << 21);
        board.Write("uart0", 0x0C, 1 << 8 | 1);
        uart.Receive((byte)'x');
        Assert.False(board.IsPending(2));
        board.RunFor(1000);
        Assert.True(board.IsPending(2));
        Assert.Equal((uint)'x', board.Read("uart0", 0x00));
        board.Write("uart0", 0x10, 1 << 8);
        Assert.False(board.IsPending(2));
        for (int i = 0; i < 3; i++)
            uart.Receive((byte)i);
        Assert.True(board.IsPending(2));
    }

    [Fact]
    public void The_129th_byte_is_lost_and_said_so()
    {
        IUart uart = board.Device<IUart>("uart0");
        for (int i = 0; i < 129; i++)
            uart.Receive((byte)i);
        Assert.Equal((128u, 1u << 4), (board.Read("uart0", 0x1C) & 0x3FF, board.Read("uart0", 0x04) & 1 << 4));
    }

    [Fact]
    public void The_USB_port_has_two_pins_until_it_gives_them_up()
    {
        var sent = new List<byte>();
        IUart uart = board.Device<IUart>("uart1");
        uart.Sent += sent.Add;
        board.Write("system", 0x10, 0xF9C1_E06F);
        board.Write("gpio", 0x554 + 4 * 18, 9);
        board.Write("gpio", 0x154 + 4 * 9, 1 << 6 | 19);
        board.Write("gpio", 0x24, 3 << 18);
        Exchange();
        Assert.Equal((true, 0u), (Pins.Level(19).IsHigh, board.Read("uart1", 0x1C) & 0x3FF));
        Assert.Empty(sent);
        Diagnostic told = board.Machine.Diagnostics.All[0];
        Assert.Equal((DiagnosticKind.PinTaken, "bytes of uart1 are lost, as its pin 19 is the USB port's: USB_DEVICE_CONF0.USB_PAD_ENABLE is 1"), (told.Kind, told.Message));

        board.Write("usb", 0x18, 1 << 8);
        Exchange();
        Assert.Equal((false, 1u), (Pins.Level(19).IsHigh, board.Read("uart1", 0x1C) & 0x3FF));
        Assert.Equal([(byte)'s'], sent);

        void Exchange()
        {
            uart.Receive((byte)'r');
            board.Write("uart1", 0x00, 's');
            board.RunFor(2000);
        }
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, false)]
    public void LEDC_is_high_all_the_time_at_all_steps_but_of_14_bits(uint bits, bool expected)
    {
        board.Write("ledc", 0xD0, 3);
        board.Write("ledc", 0xA0, 256 << 4 | bits);
        board.Write("ledc", 0x08, (1u << (int)bits) << 4);
        board.Write("ledc", 0x00, 1 << 4 | 1 << 2);
        board.Write("ledc", 0x0C, 1u << 31);
        Assert.Equal(expected, board.Device<ISignalSource>("ledc").Output(null, 0)!.IsHigh);
    }

    [Fact]
    public void RMT_plays_a_colour_to_the_LED()
    {
        const uint Zero = 34 << 16 | 1 << 15 | 16;
        const uint One = 18 << 16 | 1 << 15 | 32;
        const uint GreenRedBlue = 0x00FF10;
        board.Write("rmt", 0x68, 1u << 31 | 1 << 26 | 3 << 24 | 1);
        for (int i = 0; i < 24; i++)
            board.Write("rmt", 0x400 + 4 * (ulong)i, (GreenRedBlue >> (23 - i) & 1) != 0 ? One : Zero);
        board.Write("rmt", 0x400 + 4 * 24, 0);
        board.Write("ioMux", 0x04 + 4 * 8, 1 << 12 | 2 << 10);
        board.Write("gpio", 0x554 + 4 * 8, 51);
        board.RunFor(60); // The pull-up of before was a pulse, too.
        board.Write("rmt", 0x10, 1 << 24 | 1 << 16 | 1 << 8 | 1 << 1);
        board.Write("rmt", 0x10, 1 << 24 | 1 << 16 | 1 << 8 | 1);
        board.RunFor(200);

        var led = board.Device<AddressableLed>("led");
        Assert.Equal((0xFF0010u, true, 1u), (led.Color, led.IsOn, board.Read("rmt", 0x38)));
    }

    [Theory]
    [InlineData(0, 0x10)]
    [InlineData(1, 0x14)]
    public void The_end_of_a_transmission_can_be_cleared_for_each_channel_of_the_RMT(int channel, uint configuration)
    {
        uint end = 1u << channel;
        board.Map(RmtSource, 7);
        board.Write("rmt", 0x40, end);
        board.Write("rmt", configuration, 1);
        Assert.Equal((end, true), (board.Read("rmt", 0x3C), board.IsPending(7)));
        board.Write("rmt", 0x44, end);
        Assert.Equal((0u, 0u, false), (board.Read("rmt", 0x38), board.Read("rmt", 0x3C), board.IsPending(7)));
        Assert.Empty(board.Machine.Diagnostics.All);
    }

    [Fact]
    public void LEDC_follows_the_bus_when_it_has_its_clock()
    {
        int pulses = 0;
        board.Device<ISignalSource>("ledc").Output(null, 0)!.Changed += isHigh => pulses += isHigh ? 1 : 0;
        // A period is 256 ticks of the bus.
        board.Write("ledc", 0xD0, 1);
        board.Write("ledc", 0xA0, 256 << 4 | 8);
        board.Write("ledc", 0x08, 128 << 4);
        board.Write("ledc", 0x00, 1 << 4 | 1 << 2);
        board.Write("ledc", 0x0C, 1u << 31);
        board.RunFor(64);
        Assert.InRange(pulses, 5, 6);
        pulses = 0;
        board.Write("system", 0x58, 1 << 10);
        board.RunFor(64);
        Assert.InRange(pulses, 20, 21);
    }

    [Fact]
    public void The_MAC_address_is_in_the_fuses() =>
        Assert.Equal((0xA1B2_C3D4u, 0x7CDFu), (board.Read("efuse", 0x44), board.Read("efuse", 0x48)));
}
