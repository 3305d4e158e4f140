using Flint.Sim.Peripherals;
using Flint.Sim.Peripherals.Stm32F1;

namespace Flint.Sim.Tests.Peripherals;

/// <summary>What the GD32VF103 and the CH32V003 have of the STM32F1, each used as a driver does.</summary>
public sealed class Stm32F1Tests
{
    [Fact]
    public void Registers_have_the_values_of_the_chips_descriptions_after_reset()
    {
        TestBench longan = Board("longan-nano");
        TestBench evt = Board("ch32v003evt");
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("rcu"), (0x00, 0x83), (0x04, 0), (0x14, 0x14), (0x18, 0), (0x1C, 0), (0x20, 0x18), (0x24, 0x0C00_0000), (0x34, 0)));
        // CFGR0's description says 0, but the core starts at a third of the oscillator's frequency, which is 0x20.
        Assert.Empty(TestBench.Differences(evt.Device<RegisterDevice>("rcc"), (0x00, 0x83), (0x04, 0x20), (0x14, 4), (0x18, 0), (0x1C, 0), (0x24, 0x0C00_0000)));
        foreach ((TestBench bench, string usart) in ((TestBench, string)[])[(longan, "usart0"), (longan, "usart2"), (evt, "usart1")])
            Assert.Empty(TestBench.Differences(bench.Device<RegisterDevice>(usart), (0x00, 0xC0), (0x08, 0), (0x0C, 0), (0x10, 0), (0x14, 0), (0x18, 0)));
        foreach ((TestBench bench, string timer) in ((TestBench, string)[])[(longan, "timer0"), (longan, "timer3"), (evt, "tim1"), (evt, "tim2")])
            Assert.Empty(TestBench.Differences(bench.Device<RegisterDevice>(timer), (0x00, 0), (0x0C, 0), (0x10, 0), (0x18, 0), (0x20, 0), (0x24, 0), (0x28, 0), (0x2C, 0), (0x34, 0), (0x40, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("timer5"), (0x00, 0), (0x0C, 0), (0x24, 0), (0x2C, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("i2c0"), (0x00, 0), (0x04, 0), (0x14, 0), (0x18, 0), (0x1C, 0), (0x20, 2)));
        Assert.Empty(TestBench.Differences(evt.Device<RegisterDevice>("i2c1"), (0x00, 0), (0x04, 0), (0x14, 0), (0x18, 0), (0x1C, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("spi0"), (0x00, 0), (0x08, 2), (0x10, 7), (0x1C, 0), (0x20, 2)));
        Assert.Empty(TestBench.Differences(evt.Device<RegisterDevice>("spi1"), (0x00, 0), (0x08, 2), (0x10, 7), (0x24, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("adc0"), (0x00, 0), (0x04, 0), (0x08, 0), (0x24, 0xFFF), (0x28, 0), (0x2C, 0), (0x4C, 0), (0x80, 0)));
        Assert.Empty(TestBench.Differences(evt.Device<RegisterDevice>("adc1"), (0x00, 0), (0x04, 0), (0x08, 0), (0x24, 0), (0x28, 0), (0x2C, 0), (0x4C, 0), (0x50, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("dma0"), (0x00, 0), (0x08, 0), (0x0C, 0), (0x80, 0), (0x8C, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("fwdgt"), (0x04, 0), (0x08, 0xFFF), (0x0C, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("fmc"), (0x00, 0), (0x0C, 0), (0x10, 0x80), (0x1C, 0), (0x20, 0)));
        Assert.Empty(TestBench.Differences(evt.Device<RegisterDevice>("flashController"), (0x00, 0), (0x0C, 0x8000), (0x10, 0x8080), (0x1C, 0x03FF_FFFE), (0x20, uint.MaxValue)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("exti"), (0x00, 0), (0x08, 0), (0x0C, 0), (0x14, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("afio"), (0x00, 0), (0x04, 0), (0x08, 0), (0x14, 0), (0x1C, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("rtc"), (0x00, 0), (0x04, 0x20), (0x08, 0), (0x0C, 0x8000), (0x18, 0), (0x20, 0xFFFF), (0x24, 0xFFFF)));
        Assert.Empty(TestBench.Differences(evt.Device<RegisterDevice>("pwr"), (0x00, 0), (0x04, 0), (0x08, 0), (0x0C, 0x3F), (0x10, 0)));
        Assert.Empty(TestBench.Differences(longan.Device<RegisterDevice>("pmu"), (0x00, 0), (0x04, 0)));
        foreach ((TestBench bench, string watchdog) in ((TestBench, string)[])[(longan, "wwdgt"), (evt, "wwdg")])
            Assert.Empty(TestBench.Differences(bench.Device<RegisterDevice>(watchdog), (0x00, 0x7F), (0x04, 0x7F), (0x08, 0)));
    }

    [Fact]
    public void An_edge_of_the_chosen_port_and_direction_becomes_an_interrupt_until_it_is_cleared()
    {
        TestBench bench = Board("ch32v003evt");
        bench[0x4002_1018] = 1 << 0 | 1 << 4 | 1 << 5;
        bench[0x4001_0008] = 3 << 6; // line 3 is PD3
        bench[0x4001_0408] = 1 << 3;
        bench[0x4001_0400] = 1 << 3;
        Signal interrupt = bench.Device<Exti>("exti").Output(null, 0)!;
        bench.Device<Gpio>("gpioPortC").Drive(3, true);
        Assert.False(interrupt.IsHigh);
        bench.Device<Gpio>("gpioPortD").Drive(3, true);
        Assert.True(interrupt.IsHigh);
        bench.Device<Gpio>("gpioPortD").Drive(3, false);
        bench[0x4001_0414] = 1 << 3;
        Assert.False(interrupt.IsHigh);
    }

    [Fact]
    public void A_timer_drives_a_pin_for_as_much_of_each_period_as_its_compare_value_says()
    {
        TestBench bench = Board("longan-nano");
        bench[0x4002_1018] = 1 << 2;
        bench[0x4002_101C] = 1 << 0;
        bench[0x4001_0800] = 0x4444_44B4; // PA1 is TIMER1's
        bench[0x4000_0028] = 7; // a count each microsecond
        bench[0x4000_002C] = 999;
        bench[0x4000_0018] = 6 << 12; // PWM mode 0 on channel 1
        bench[0x4000_0038] = 250;
        bench[0x4000_0020] = 1 << 4;
        bench[0x4000_0014] = 1;
        var changes = new List<(ulong, bool)>();
        bench.Device<Gpio>("gpioPortA").Level(1).Changed += level => changes.Add((bench.Machine.Clock.Now, level));
        ulong start = bench.Machine.Clock.Now;
        bench[0x4000_0000] = 1;
        bench.Wait(20_000);
        // Eight cycles a count: it was high since the update, until 250 counts have passed.
        Assert.Equal([(2000, false), (8000, true), (10_000, false), (16_000, true), (18_000, false)], changes.Select(change => (change.Item1 - start, change.Item2)));
    }

    [Fact]
    public void A_timer_captures_the_count_of_an_edge_and_loses_one_that_nobody_took()
    {
        TestBench bench = Board("longan-nano");
        bench[0x4002_1018] = 1 << 2;
        bench[0x4002_101C] = 1 << 0;
        bench[0x4000_0028] = 7;
        bench[0x4000_002C] = 0xFFFF;
        bench[0x4000_0018] = 1;
        bench[0x4000_0020] = 1;
        bench[0x4000_0014] = 1;
        bench[0x4000_0010] = 0;
        bench[0x4000_0000] = 1;
        bench.Wait(800);
        bench.Device<Gpio>("gpioPortA").Drive(0, true);
        bench.Device<Gpio>("gpioPortA").Drive(0, false);
        Assert.Equal((100u, 2u), (bench[0x4000_0034], bench[0x4000_0010]));
        bench.Wait(800);
        bench.Device<Gpio>("gpioPortA").Drive(0, true);
        Assert.Equal((200u, 0x202u), (bench[0x4000_0034], bench[0x4000_0010]));
    }

    [Fact]
    public void I2c_writes_and_reads_two_bytes_as_the_manual_prescribes()
    {
        TestBench bench = Board("longan-nano");
        bench[0x4002_101C] = 1 << 21;
        var device = new Memo();
        bench.Device<II2cController>("i2c0").Attach(0x50, device);
        const ulong I2c = 0x4000_5400;
        bench[I2c + 0x04] = 8;
        bench[I2c + 0x1C] = 40; // 100 kHz
        bench[I2c] = 1;
        bench[I2c] = 1 | 1 << 8;
        bench.Wait(200);
        Assert.Equal(1u, bench[I2c + 0x14]);
        bench[I2c + 0x10] = 0xA0;
        bench.Wait(800);
        Assert.Equal(2u, bench[I2c + 0x14]);
        Assert.Equal(7u, bench[I2c + 0x18]);
        bench[I2c + 0x10] = 7;
        bench[I2c + 0x10] = 42;
        bench.Wait(1600);
        Assert.Equal(0x84u, bench[I2c + 0x14]);
        bench[I2c] = 1 | 1 << 8;
        bench.Wait(200);
        Assert.Equal(1u, bench[I2c + 0x14]);
        bench[I2c + 0x10] = 0xA1;
        bench[I2c] = 1 | 1 << 11; // POS, and no acknowledge
        bench.Wait(800);
        Assert.Equal(2u, bench[I2c + 0x14]);
        Assert.Equal(3u, bench[I2c + 0x18]);
        bench.Wait(1600);
        Assert.Equal(0x44u, bench[I2c + 0x14]);
        bench[I2c] = 1 | 1 << 9;
        bench.Wait(200);
        Assert.Equal((1u, 2u), (bench[I2c + 0x10], bench[I2c + 0x10]));
        Assert.Equal(0u, bench[I2c + 0x18]);
        Assert.Equal(["start", "7", "42", "start to read", "stop"], device.Seen);
    }

    [Fact]
    public void An_I2c_address_that_nobody_has_is_not_acknowledged_and_told()
    {
        TestBench bench = Board("longan-nano");
        bench[0x4002_101C] = 1 << 21;
        const ulong I2c = 0x4000_5400;
        bench[I2c + 0x1C] = 40;
        bench[I2c] = 1;
        bench[I2c] = 1 | 1 << 8;
        bench.Wait(200);
        _ = bench[I2c + 0x14];
        bench[I2c + 0x10] = 0xA0;
        bench.Wait(800);
        Assert.Equal(1u << 10, bench[I2c + 0x14]);
        Assert.Equal(["nothing pulls the lines of 'i2c0' up: no resistors of the board, and no device that brings them"], bench.Told);
    }

    [Fact]
    public void Spi_moves_by_dma_what_lies_in_memory()
    {
        TestBench bench = Board("longan-nano");
        bench[0x4002_1014] = 0x15;
        bench[0x4002_1018] = 1 << 12 | 1 << 2;
        bench[0x4001_0800] = 0x4442_4444; // PA4 selects
        bench[0x4001_0814] = 1 << 4;
        bench.Device<ISpiController>("spi0").Bus.Attach(bench.Device<Gpio>("gpioPortA").Level(4), new Inverter());
        for (uint i = 0; i < 8; i++)
            bench.Machine.Bus.Load(0x2000_0000 + i, [(byte)i]);
        Put(bench, 0, 1, 0x2000_0100, 0x0081);
        Put(bench, 0, 2, 0x2000_0000, 0x0091);
        bench[0x4001_3004] = 3;
        bench[0x4001_3000] = 1 << 6 | 3 << 8 | 1 << 2;
        bench.Wait(8 * 20);
        byte[] received = new byte[8];
        bench.Machine.Bus.Peek(0x2000_0100, received);
        Assert.Equal([255, 254, 253, 252, 251, 250, 249, 248], received);
        Assert.Equal(0x770u, bench[0x4002_0000]);

        static void Put(TestBench bench, ulong dma, ulong channel, uint memory, uint control)
        {
            ulong at = 0x4002_0008 + 0x400 * dma + 0x14 * channel;
            bench[at + 4] = 8;
            bench[at + 8] = 0x4001_300C;
            bench[at + 12] = memory;
            bench[at] = control;
        }
    }

    [Theory]
    [InlineData("longan-nano", "adc0", 10, 2048)]
    [InlineData("ch32v003evt", "adc1", 7, 512)]
    public void A_converter_reads_half_of_its_reference(string board, string adc, int channel, uint expected)
    {
        TestBench bench = Board(board);
        bench[0x4002_1018] = 1 << 9;
        bench.Device<IAdc>(adc).SetMillivolts(channel, 1650);
        const ulong Adc = 0x4001_2400;
        bench[Adc + 8] = 1 | 7 << 17 | 1 << 20;
        bench.Wait(100);
        bench[Adc + 8] = 1 | 7 << 17 | 1 << 20 | 1 << 2;
        Assert.NotEqual(0u, bench[Adc + 8] & 1 << 2);
        bench.Wait(1000);
        Assert.Equal(0u, bench[Adc + 8] & 1 << 2);
        bench[Adc + 0x34] = (uint)channel;
        bench[Adc + 8] = 1 | 7 << 17 | 1 << 20 | 1 << 22;
        bench.Wait(100);
        Assert.NotEqual(0u, bench[Adc] & 2);
        Assert.Equal(expected, bench[Adc + 0x4C]);
        Assert.Equal(0u, bench[Adc] & 2);
        Assert.Empty(bench.Told);
    }

    [Theory]
    [InlineData("longan-nano", "adc0")]
    [InlineData("ch32v003evt", "adc1")]
    public void A_converter_that_is_calibrated_too_early_tells(string board, string adc)
    {
        TestBench bench = Board(board);
        bench[0x4002_1018] = 1 << 9;
        bench[0x4001_2408] = 1;
        bench[0x4001_2408] = 1 | 1 << 3;
        Assert.Equal([$"{adc} is calibrated before 14 clocks of it have passed since it was switched on"], bench.Told);
    }

    /// <summary>By SWJ_CFG: PB4 is the debugger's after reset, PB3 while there is a part of JTAG.</summary>
    [Theory]
    [InlineData(0u, false, false)]
    [InlineData(1u, false, true)]
    [InlineData(2u, true, true)]
    [InlineData(4u, true, true)]
    public void Pins_of_the_debug_port_of_a_GD32VF103_are_not_the_program_s(uint part, bool isData, bool isReset)
    {
        TestBench bench = Board("longan-nano");
        bench[0x4002_1018] = 1 << 3 | 1;
        bench[0x4001_0C00] = 0x4442_2444;
        bench[0x4001_0C10] = 1 << 3 | 1 << 4;
        bench[0x4001_0004] = part << 24;
        Gpio port = bench.Device<Gpio>("gpioPortB");
        Assert.Equal((isData, isReset), (port.Level(3).IsHigh, port.Level(4).IsHigh));
        Assert.Equal((isData, isReset), (port.IsOutput(3), port.IsOutput(4)));
    }

    [Fact]
    public void A_watchdog_that_nobody_feeds_tells_first_and_then_resets_the_chip()
    {
        TestBench bench = Board("longan-nano");
        bench[0x4000_3008] = 399;
        Assert.Equal("a store of 0x18F to RLD/RLDR of fwdgt, which is locked until 0x5555 is stored in CTL/CTLR", bench.Told[0]);
        bench[0x4000_3000] = 0x5555;
        bench[0x4000_3008] = 399; // 400 * 4 ticks of 40 kHz: 40 ms
        bench[0x4000_3000] = 0xCCCC;
        bench.Wait(200_000);
        bench[0x4000_3000] = 0xAAAA;
        bench.Wait(280_000);
        Assert.Single(bench.Told);
        bench.Wait(10_000);
        Assert.Equal("fwdgt bites in 4 ms unless it is fed", bench.Told[1]);
        var reasons = new List<ResetReason>();
        bench.Machine.Resetting += reasons.Add;
        bench.Wait(40_000);
        Assert.Equal([ResetReason.Watchdog], reasons);
        Assert.Equal(0x2C00_0000u, bench[0x4002_1024]);
        bench[0x4002_1024] = 1 << 24;
        Assert.Equal(0u, bench[0x4002_1024]);
    }

    [Fact]
    public void Flash_is_programmed_once_between_two_erasures_and_counts_them()
    {
        TestBench bench = Board("longan-nano");
        const ulong Page = 0x0801_0000;
        Assert.Equal(uint.MaxValue, bench[Page]);
        Assert.False(bench.Machine.Bus.TryWrite(Page, 4, 1));
        bench[0x4002_2004] = 0x4567_0123;
        bench[0x4002_2004] = 0xCDEF_89AB;
        bench[0x4002_2010] = 1;
        bench[Page] = 0x1234_5678;
        Assert.Equal(0x1234_5678u, bench[Page]);
        Assert.Empty(bench.Told);
        bench[Page] = 0;
        Assert.Equal(["flash at 0x08010000 is programmed twice without being erased in between"], bench.Told);
        Assert.Equal((0x1234_5678u, 0x24u), (bench[Page], bench[0x4002_200C]));
        bench[0x4002_2010] = 2;
        bench[0x4002_2014] = (uint)Page + 8;
        ulong before = bench.Machine.Clock.Now;
        bench[0x4002_2010] = 2 | 1 << 6;
        Assert.Equal((uint.MaxValue, 800_000ul), (bench[Page], bench.Machine.Clock.Now - before));
        Assert.Equal((1, 0), (bench.Device<IFlashWear>("fmc").EraseCount(Page), bench.Device<IFlashWear>("fmc").EraseCount(Page + 1024)));
    }

    [Fact]
    public void Flash_that_is_locked_stays_as_it_is_and_a_wrong_key_keeps_it_so()
    {
        TestBench bench = Board("ch32v003evt");
        bench[0x4002_2010] = 1;
        bench[0x4002_2004] = 0x4567_0123;
        bench[0x4002_2004] = 1;
        bench[0x4002_2004] = 0xCDEF_89AB;
        Assert.Equal(0x8080u, bench[0x4002_2010]);
        bench[0x4002_2010] = 0;
        Assert.Equal(0x8080u, bench[0x4002_2010]);
        Assert.Equal("a store of 0x1 to CTL0/CTLR of flashController, which is locked", bench.Told[0]);
    }

    [Fact]
    public void A_fast_page_has_64_bytes_and_keys_of_its_own()
    {
        TestBench bench = Board("ch32v003evt");
        bench[0x4002_2004] = 0x4567_0123;
        bench[0x4002_2004] = 0xCDEF_89AB;
        bench[0x4002_2024] = 0x4567_0123;
        bench[0x4002_2024] = 0xCDEF_89AB;
        Assert.Equal(0u, bench[0x4002_2010]);
        bench[0x4002_2010] = 1;
        Assert.True(bench.Machine.Bus.TryWrite(0x0800_3FC0, 2, 0xABCD));
        Assert.True(bench.Machine.Bus.TryWrite(0x0800_3FBE, 2, 0xEF01));
        bench[0x4002_2010] = 1 << 17;
        bench[0x4002_2014] = 0x0800_3FC0;
        bench[0x4002_2010] = 1 << 17 | 1 << 6;
        Assert.Equal((uint.MaxValue, 0xEF01_FFFFu), (bench[0x0800_3FC0], bench[0x0800_3FBC]));
        Assert.Equal(0xEF01_FFFFu, bench[0x3FBC]);
        Assert.Empty(bench.Told);
    }

    [Fact]
    public void The_clock_of_seconds_goes_on_through_a_reset()
    {
        TestBench bench = Board("longan-nano");
        bench[0x4002_101C] = 1 << 27 | 1 << 28;
        bench[0x4000_2804] = 1 << 4;
        bench[0x4000_280C] = 0x7FFF;
        bench[0x4000_2818] = 0x6000;
        bench[0x4000_281C] = 10;
        bench[0x4000_2804] = 0;
        bench.Wait(24_000_000);
        bench.Machine.RequestReset(ResetReason.Software);
        // The stores took three ticks of the crystal.
        bench.Wait(8_001_000);
        Assert.Equal((0x6000u, 14u), (bench[0x4000_2818], bench[0x4000_281C]));
    }

    private static TestBench Board(string name) => TestBench.OfBoard(name, 0x2000_0000 + 0x400);

    private sealed class Memo : II2cDevice
    {
        private byte next;

        public List<string> Seen { get; } = [];

        public void Start(bool isRead) => Seen.Add(isRead ? "start to read" : "start");

        public bool Write(byte value)
        {
            Seen.Add(value.ToString());
            return true;
        }

        public byte Read() => ++next;

        public void Stop() => Seen.Add("stop");
    }

    private sealed class Inverter : ISpiDevice
    {
        public byte Transfer(byte value) => (byte)~value;
    }
}
