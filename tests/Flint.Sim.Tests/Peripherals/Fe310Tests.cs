using Flint.Sim.Peripherals.Sifive;

namespace Flint.Sim.Tests.Peripherals;

/// <summary>The FE310's flash controller, its PLL, and what a reset does to its peripherals.</summary>
public sealed class Fe310Tests
{
    private const ulong Ram = 0x8000_0000;
    private const ulong Plic = 0x0C00_0000;
    private const ulong Aon = 0x1000_0000;
    private const ulong Prci = 0x1000_8000;
    private const ulong Gpio = 0x1001_2000;
    private const ulong Uart0 = 0x1001_3000;
    private const ulong Spi0 = 0x1001_4000;
    private const ulong Pwm0 = 0x1001_5000;
    private const ulong I2c = 0x1001_6000;
    private const ulong Spi1 = 0x1002_4000;
    private const ulong Flash = 0x2000_0000;
    private const uint Key = 0x51F15E;
    private const uint Empty = 1u << 31;
    private const uint Locked = 1u << 31;

    // 320 MHz from the crystal: 16 MHz / 2 * 80 / 2.
    private const uint Fast = 1 << 17 | 1 << 10 | 39 << 4 | 1;

    [Fact]
    public void Flash_answers_commands_and_is_read_as_memory_between_them()
    {
        TestBench bench = Start();
        bench.Machine.Bus.Load(Flash + 0x3000, [0xA5, 0x5A]);

        bench[Spi0 + 0x60] = 0;
        Assert.Equal([0xFF, 0x9D, 0x60, 0x16], Command(bench, 0x9F, 0, 0, 0));
        Assert.Equal([0xA5, 0x5A, 0xFF], Command(bench, 0x03, 0, 0x30, 0, 0, 0, 0)[4..]);
        Assert.Equal([0x5A, 0xFF], Command(bench, 0x0B, 0, 0x30, 1, 0, 0, 0)[5..]);
        byte[] id = Command(bench, [0x4B, .. new byte[20]])[5..];
        Assert.Equal(16, id.Length);
        Assert.Contains(id, value => value is not 0 and not 0xFF);
        Assert.False(bench.Machine.Bus.TryRead(Flash + 0x3000, 4, out _));
        bench[Spi0 + 0x60] = 1;
        Assert.Equal(0xFFFF_5AA5u, bench[Flash + 0x3000]);
        Assert.Empty(bench.Told);
    }

    [Fact]
    public void Half_of_a_page_is_programmed_at_once_and_the_rest_at_the_end()
    {
        TestBench bench = Start();
        bench[Spi0 + 0x60] = 0;
        Command(bench, 0x06);
        Command(bench, 0x02, 0, 0, 0xFE, 1, 2, 3, 4);

        // It goes on at the page's first byte, and begins there.
        Assert.Equal([3, 4, 0xFF, 0xFF], Contents());
        bench.Wait(3200);
        Assert.Equal([3, 4, 1, 2], Contents());
        Command(bench, 0x06);
        Command(bench, 0x20, 0, 0, 0);
        Assert.Equal([0xFF, 0xFF, 0xFF, 0xFF], Contents());
        bench.Machine.Bus.Load(Flash + 0x1000, new byte[0x1000]);
        bench.Wait(1_120_000);
        Command(bench, 0x06);
        Command(bench, 0x20, 0, 0x10, 0);
        Assert.Equal((0xFF, 0), (Content(bench, 0x17FF), Content(bench, 0x1800)));
        bench.Wait(1_120_000);
        Assert.Equal((0xFF, 0xFF), (Content(bench, 0x17FF), Content(bench, 0x1800)));

        byte[] Contents() => [Content(bench, 0), Content(bench, 1), Content(bench, 0xFE), Content(bench, 0xFF)];
    }

    [Fact]
    public void Flash_is_busy_for_a_time_and_cannot_be_read_before()
    {
        TestBench bench = Start();
        bench[Spi0 + 0x60] = 0;
        Command(bench, 0x06);
        Assert.Equal(2, Command(bench, 0x05, 0)[1]);
        Command(bench, 0x20, 0, 0x10, 0);
        Assert.Equal(1, Command(bench, 0x05, 0)[1]);
        bench[Spi0 + 0x60] = 1;
        Assert.False(bench.Machine.Bus.TryRead(Flash, 4, out _));
        // 70 ms.
        bench.Wait(1_120_000);
        Assert.True(bench.Machine.Bus.TryRead(Flash, 4, out _));
        Assert.Equal(["'programFlash' is mapped while it is still busy with the last command, and cannot be read"], bench.Told);
    }

    [Fact]
    public void Flash_that_is_not_enabled_for_writing_does_nothing()
    {
        TestBench bench = Start();
        bench[Spi0 + 0x60] = 0;
        Command(bench, 0x20, 0, 0x10, 0);
        Assert.Equal(0, Command(bench, 0x05, 0)[1]);
        Assert.Equal(["command 0x20 to 'programFlash', which was not enabled for writing: it does nothing"], bench.Told);
    }

    [Fact]
    public void Frames_need_the_bus_that_the_mapped_flash_has()
    {
        TestBench bench = Start();
        bench[Spi0 + 0x48] = 0x05;
        bench.Wait(1000);
        Assert.Equal(Empty, bench[Spi0 + 0x4C]);
        Assert.Equal(["a frame for spiFlash while it maps its flash, which has the bus: clear fctrl first"], bench.Told);
    }

    [Fact]
    public void A_program_that_reads_flash_in_direct_mode_is_told()
    {
        TestBench bench = Start();
        bench.Machine.Bus.Load(Ram, BitConverter.GetBytes(0x0005_A503)); // lw a0, (a1)
        bench[Spi0 + 0x60] = 0;
        bench.Machine.Hart.Reset(Ram);
        bench.Machine.Hart[11] = Flash;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 1);
        Assert.Equal("a load of 4 bytes at 0x20000000, in flash that cannot be read now: its controller gives it commands, or it is still busy with one", bench.Told[0]);
    }

    [Fact]
    public void The_PLL_has_its_frequency_after_100_microseconds_and_its_flag_says_nothing_before()
    {
        TestBench bench = Start();
        bench[Prci + 8] = Fast | 1 << 18;
        Assert.Equal(0u, bench[Prci + 8] & Locked);
        bench[Prci + 8] = Fast;
        var flags = new HashSet<uint>();
        for (int i = 0; i < 16; i++)
        {
            bench.Wait(99);
            flags.Add(bench[Prci + 8] & Locked);
        }

        Assert.Equal([0u, Locked], flags.Order());
        Assert.Empty(bench.Told);
        bench[Prci + 8] = Fast | 1 << 16;
        Assert.Equal(["the core's clock is the PLL of prci, which needs 100 µs to have its frequency: wait that long, then for pllcfg.plllock"], bench.Told);
        bench.Wait(32);
        Assert.Equal(Locked, bench[Prci + 8] & Locked);
    }

    [Fact]
    public void A_stop_alone_is_no_transfer_and_its_end_clears_what_was_commanded_meanwhile()
    {
        const uint Start = 0x90, Stop = 0x40, Busy = 0x40, InProgress = 2, Refused = 0x80, Done = 1;
        TestBench bench = Fe310Tests.Start();
        bench[I2c] = 7;
        bench[I2c + 0x04] = 0;
        bench[I2c + 0x08] = 0x80;
        bench[I2c + 0x0C] = 0xA0;
        bench[I2c + 0x10] = Start;
        Assert.Equal(InProgress, bench[I2c + 0x10]);
        bench.Wait(9 * 40);
        Assert.Equal(Refused | Busy | Done, bench[I2c + 0x10]);
        bench[I2c + 0x10] = Stop | 1;
        Assert.Equal(Refused | Busy, bench[I2c + 0x10]);
        bench[I2c + 0x10] = Start;
        Assert.Equal(Refused | Busy | InProgress, bench[I2c + 0x10]);
        bench.Wait(40);
        Assert.Equal(Refused | Done, bench[I2c + 0x10]);
        bench.Wait(10 * 40);
        Assert.Equal(Refused | Done, bench[I2c + 0x10]);
    }

    [Fact]
    public void A_period_of_the_PWM_ends_one_cycle_after_the_match_whatever_the_scale()
    {
        TestBench bench = Start();
        bench[Pwm0 + 0x20] = 3;
        bench[Pwm0 + 0x24] = 2;
        bench[Pwm0] = 1 << 12 | 1 << 9 | 4;
        Assert.Equal(0u, bench[Pwm0 + 8]);
        bench.Wait(3 << 4);
        Assert.Equal((3u << 4, 3u), (bench[Pwm0 + 8], bench[Pwm0 + 0x10]));
        bench.Wait(1);
        Assert.Equal(0u, bench[Pwm0 + 8]);
        bench.Wait((3 << 4) + 1);
        Assert.Equal(0u, bench[Pwm0 + 8]);
    }

    [Fact]
    public void A_sleep_needs_the_key_and_the_counter_ends_it_by_a_reset()
    {
        TestBench bench = Start();
        bench[Aon + 0x4C] = 1;
        bench[Aon + 0x40] = 1 << 12 | 1;
        bench[Aon + 0x60] = 0x8000_0000 + 100;
        bench[Aon + 0x140] = 2;
        bench[Aon + 0x148] = 1;
        Assert.Equal((1u, false), (bench[Aon + 0x140], bench.Machine.Hart.IsHeld));
        bench[Aon + 0x14C] = Key;
        bench[Aon + 0x140] = 2;
        bench[Aon + 0x148] = 1;
        Assert.Equal((3u, false), (bench[Aon + 0x140], bench.Machine.Hart.IsHeld));
        bench[Aon + 0x14C] = Key;
        bench[Aon + 0x148] = 1;
        // 200 ticks of 32,768 Hz in cycles of 16 MHz.
        bench.Wait(97_500);
        Assert.True(bench.Machine.Hart.IsHeld);
        bench.Wait(400);
        Assert.Equal((1u, false), (bench[Aon + 0x144], bench.Machine.Hart.IsHeld));
        Reset(bench);
        Assert.Equal(2u << 8, bench[Aon + 0x144]);
    }

    [Fact]
    public void A_sleep_ends_by_the_pin_when_that_is_enabled()
    {
        TestBench bench = Start();
        var pin = new Signal { IsHigh = true };
        Assert.True(bench.Device<SifiveAon>("aon").TryConnect(pin, 0));
        bench[Aon + 0x14C] = Key;
        bench[Aon + 0x140] = 4;
        bench[Aon + 0x14C] = Key;
        bench[Aon + 0x148] = 1;
        bench.Wait(16_000_000);
        Assert.True(bench.Machine.Hart.IsHeld);
        pin.IsHigh = false;
        bench.Wait(1);
        Assert.Equal((2u, false), (bench[Aon + 0x144], bench.Machine.Hart.IsHeld));
    }

    [Fact]
    public void The_comparator_of_the_counter_sees_32_bits()
    {
        TestBench bench = Start();
        bench[Aon + 0x60] = 0x10;
        bench[Aon + 0x48] = 0xFFFF_FFFE;
        bench[Aon + 0x40] = 1 << 12;
        bench[Plic + 4 * 2] = 1;
        bench[Plic + 0x2000] = 1 << 2;
        Assert.Equal(1u << 2, bench[Plic + 0x1000]);
        Assert.Equal(2u, bench[Plic + 0x20_0004]);
        bench.Wait(5 * 489);
        bench[Plic + 0x20_0004] = 2;
        Assert.Equal(0u, bench[Plic + 0x1000]);
        bench.Wait(20 * 489);
        Assert.Equal(1u << 2, bench[Plic + 0x1000]);
    }

    [Fact]
    public void A_reset_stops_the_UART_and_empties_it()
    {
        TestBench bench = Start();
        var sent = new List<byte>();
        var uart = bench.Device<SifiveUart>("uart0");
        uart.Sent += sent.Add;
        bench[Uart0 + 0x18] = 138;
        bench[Uart0 + 0x08] = 1 << 16 | 1;
        bench[Uart0 + 0x0C] = 1;
        bench[Uart0 + 0x10] = 3;
        bench[Uart0] = 0x41;
        bench[Uart0] = 0x42;
        uart.Receive(0x43);
        Reset(bench);
        bench.Wait(10_000);
        Assert.Empty(sent);
        Assert.Empty(TestBench.Differences(uart, (0x00, 0), (0x04, Empty), (0x08, 0), (0x0C, 0), (0x10, 0), (0x14, 0), (0x18, 0xFFFF)));
    }

    [Fact]
    public void A_reset_puts_SPI_GPIO_and_the_interrupt_controller_back()
    {
        TestBench bench = Start();
        bench[Spi1] = 7;
        bench[Spi1 + 0x54] = 3;
        bench[Spi1 + 0x48] = 1;
        bench[Spi0 + 0x60] = 0;
        bench[Gpio + 0x08] = 1 << 5;
        bench[Gpio + 0x0C] = 1 << 5;
        bench[Plic + 4 * 3] = 7;
        bench[Plic + 0x2000] = 1 << 3;
        bench[Plic + 0x20_0000] = 2;
        Reset(bench);
        bench.Wait(10_000);
        Assert.Equal((3u, 0u, Empty), (bench[Spi1], bench[Spi1 + 0x54], bench[Spi1 + 0x4C]));
        Assert.True(bench.Machine.Bus.TryRead(Flash, 4, out _));
        Assert.Equal((0u, 0u), (bench[Gpio + 0x08], bench[Gpio + 0x0C]));
        Assert.Equal((0u, 0u, 0u), (bench[Plic + 4 * 3], bench[Plic + 0x2000], bench[Plic + 0x20_0000]));
    }

    private static TestBench Start() => TestBench.OfBoard("hifive1-revb", Ram);

    private static void Reset(TestBench bench)
    {
        bench.Machine.RequestReset(ResetReason.Watchdog);
        bench.Wait(1);
    }

    /// <summary>Frames to the flash between a select and its end, and what came back.</summary>
    private static byte[] Command(TestBench bench, params byte[] bytes)
    {
        bench[Spi0 + 0x18] = 2;
        byte[] answer = new byte[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bench[Spi0 + 0x48] = bytes[i];
            bench.Wait(64);
            answer[i] = (byte)bench[Spi0 + 0x4C];
        }

        bench[Spi0 + 0x18] = 0;
        return answer;
    }

    private static byte Content(TestBench bench, ulong offset)
    {
        byte[] content = new byte[1];
        bench.Machine.Bus.Peek(Flash + offset, content);
        return content[0];
    }
}
