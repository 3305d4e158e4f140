using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.Peripherals;

/// <summary>The RP2350 on the platform of the Pico 2.</summary>
public sealed class Rp2350Tests
{
    private const ulong Ram = 0x2000_0000;
    private const ulong Resets = 0x4002_0000;
    private const ulong Sio = 0xD000_0000;
    private const ulong Uart0 = 0x4007_0000;
    private const int External = 11;
    private const int GlobalEnable = 8;
    private const uint Loop = 0x0000_006F; // j .

    [Fact]
    public void Registers_have_the_values_after_reset()
    {
        TestBench bench = Start();
        bench[Resets] = 0;
        (ulong Address, uint Value)[] expected =
        [
            (0x4001_0034, 0x0001_0000), (0x4001_0038, 1), (0x4001_0044, 1), (0x4001_0084, 0xFF), // CLK_REF_DIV, _SELECTED, CLK_SYS_SELECTED, CLK_SYS_RESUS_CTRL
            (0x4005_0000, 1), (0x4005_0004, 0x2D), (0x4005_000C, 0x0007_7000), // PLL_SYS
            (0x4002_0008, 0x1FFF_FFFF), // RESET_DONE of all that were released
            (0x4002_8004, 0x1F), (0x4003_8004, 0x116), // GPIO0_CTRL, PADS_BANK0 GPIO0
            (Uart0 + 0x18, 0x90), (Uart0 + 0x30, 0x300), (Uart0 + 0x34, 0x12), (Uart0 + 0xFE0, 0x11), // UARTFR, UARTCR, UARTIFLS, UARTPERIPHID0
            (0x4008_000C, 3), (0x4008_0018, 8), (0x4008_0FE0, 0x22), // SSPSR, SSPRIS, SSPPERIPHID0
            (0x4009_0000, 0x65), (0x4009_0004, 0x55), (0x4009_0014, 0x28), (0x4009_0018, 0x2F), (0x4009_001C, 6), (0x4009_0020, 0xD), (0x4009_0030, 0x8FF), (0x4009_0070, 6),
            (0x4009_00FC, 0x4457_0140), // IC_CON, _TAR, counts, _INTR_MASK, _STATUS, _COMP_TYPE
            (0x400A_8004, 0x10), (0x400A_8010, 0xFFFF), // PWM CH0_DIV, CH0_TOP
            (0x400B_002C, 7), // TIMER0 DBGPAUSE
            (0x400D_8000, 0x0700_0000), // WATCHDOG CTRL
            (0x400D_000C, 0x4000_0004), (0x400D_0014, 0xA003), (0x400D_0038, 0x0400_0400), // QMI M0_TIMING, M0_RCMD, ATRANS1
            (0x4010_0050, 0x20), (0x4010_0058, 0x2EE0), // POWMAN
            (Sio + 0x50, 2), (Sio + 0x1A4, 0xD), (Sio + 0x1B8, 0xFFFF_FFFF), // FIFO_ST, MTIME_CTRL, MTIMECMP
            (0x5000_0468, 16), // DMA N_CHANNELS
        ];

        Assert.Equal(expected.Select(row => $"{row.Address:X8} {row.Value:X8}"), expected.Select(row => $"{row.Address:X8} {bench[row.Address]:X8}"));
    }

    [Fact]
    public void Peripheral_in_reset_hears_nothing_and_is_told_of()
    {
        TestBench bench = Start();

        bench[Uart0 + 0x24] = 5;

        Assert.Equal(0u, bench[Uart0 + 0x24]);
        Assert.Equal(["a store of 4 bytes at 0x40070024 of uart0, which is held in reset by RESETS.RESET.UART0"], bench.Told.Take(1));
        bench[Resets + 0x3000] = 1 << 26;
        bench[Uart0 + 0x24] = 5;
        Assert.Equal(5u, bench[Uart0 + 0x24]);
        bench[Resets + 0x2000] = 1 << 26;
        bench[Resets + 0x3000] = 1 << 26;
        Assert.Equal(0u, bench[Uart0 + 0x24]);
    }

    [Fact]
    public void Bits_change_by_one_store()
    {
        TestBench bench = Start();
        bench[Resets] = 0;

        bench[Uart0 + 0x38] = 0x0F0;
        bench[Uart0 + 0x1038] = 0x011;
        Assert.Equal(0x0E1u, bench[Uart0 + 0x38]);
        bench[Uart0 + 0x2038] = 0x100;
        Assert.Equal(0x1E1u, bench[Uart0 + 0x38]);
        bench[Uart0 + 0x3038] = 0x0C1;
        Assert.Equal(0x120u, bench[Uart0 + 0x38]);
    }

    [Fact]
    public void Higher_priority_interrupts_a_handler_and_equal_does_not()
    {
        TestBench bench = Start();
        Hart hart = bench.Machine.Hart;
        var low = new Signal();
        var equal = new Signal();
        var high = new Signal();
        var controller = bench.Device<ISignalSink>("irq0");
        Assert.True(controller.TryConnect(low, 20) && controller.TryConnect(equal, 46) && controller.TryConnect(high, 47));
        // Lines 20 and 46 have priority 3, line 47 has 4.
        WriteIndexed(hart, 0xBE0, 1, 1 << 4);
        WriteIndexed(hart, 0xBE0, 2, 3 << 14);
        WriteIndexed(hart, 0xBE3, 5, 3);
        WriteIndexed(hart, 0xBE3, 11, 3 << 8 | 4 << 12);
        Put(bench, Ram, Loop);
        Put(bench, Ram + 0x100, 0xBE40_E573, 0x3004_6073, Loop); // csrrsi a0, meinext, 1; csrsi mstatus, 8; j .
        hart.Reset(Ram);
        WriteIndexed(hart, 0xBE0, 1, 1 << 4);
        WriteIndexed(hart, 0xBE0, 2, 3 << 14);
        WriteIndexed(hart, 0xBE3, 5, 3);
        WriteIndexed(hart, 0xBE3, 11, 3 << 8 | 4 << 12);
        hart.Csrs.TrapVector = Ram + 0x100;
        Write(hart, 0x304, 1 << External);
        Write(hart, 0x300, GlobalEnable);

        low.IsHigh = true;
        bench.Machine.RunUntil(10);
        Assert.Equal((20u << 2, Ram + 0x108), ((uint)hart[10], hart.Pc));
        equal.IsHigh = true;
        bench.Machine.RunUntil(20);
        Assert.Equal(20u << 2, (uint)hart[10]);
        high.IsHigh = true;
        bench.Machine.RunUntil(30);
        Assert.Equal(47u << 2, (uint)hart[10]);
        // The level of what runs, of what it interrupted, and of what that did.
        Assert.Equal((5u, 4u, 0u), ((uint)(Read(hart, 0xBE5) >> 16) & 31, (uint)(Read(hart, 0xBE5) >> 24) & 15, (uint)(Read(hart, 0xBE5) >> 28)));
    }

    [Fact]
    public void Forced_interrupt_comes_once()
    {
        TestBench bench = Start();
        Hart hart = bench.Machine.Hart;
        WriteIndexed(hart, 0xBE0, 0, 1 << 7);
        WriteIndexed(hart, 0xBE2, 0, 1 << 7);

        Assert.Equal(7u << 2, (uint)Read(hart, 0xBE4));
        Assert.Equal(1u << 31, (uint)Read(hart, 0xBE4));
    }

    [Fact]
    public void Second_core_starts_by_six_words_and_both_count_in_one_word_without_a_loss()
    {
        TestBench bench = Start();
        // a1: the counter, a2: how many are left. lr.w a0, (a1); addi a0, a0, 1; sc.w a3, a0, (a1); bnez a3, -12; amoadd.w zero, a4, (a1); addi a2, a2, -1; bnez a2, -24; j .
        uint[] count = [0x1005_A52F, 0x0015_0513, 0x18A5_A6AF, 0xFE06_9AE3, 0x00E5_A02F, 0xFFF6_0613, 0xFE06_14E3, Loop];
        uint[] prepare = [0x2000_05B7, 0x4005_8593, 0x3E80_0613, 0x0010_0713]; // lui a1, 0x20000; addi a1, a1, 0x400; li a2, 1000; li a4, 1
        Put(bench, Ram, [.. prepare, .. count]);
        Put(bench, Ram + 0x400, 0);

        foreach (uint word in (uint[])[0, 0, 1, (uint)Ram + 0x200, (uint)Ram + 0x1000, (uint)Ram])
        {
            bench[Sio + 0x54] = word;
            Assert.Equal(word, bench[Sio + 0x58]);
        }

        bench.Machine.Hart.Reset(Ram);
        Hart second = bench.Machine.Harts[1];
        Assert.Equal((false, Ram, Ram + 0x1000, Ram + 0x200), (second.IsHeld, second.Pc, second[2], second.Csrs.TrapVector));
        bench.Machine.RunUntil(40_000);

        Assert.Equal((0ul, 0ul), (bench.Machine.Hart[12], second[12]));
        Assert.Equal(4000u, bench[Ram + 0x400]);
        // PSM FRCE_OFF takes it back to its boot ROM.
        bench[0x4001_8004] = 1 << 24;
        Assert.True(second.IsHeld);
    }

    [Fact]
    public void Locks_doorbells_and_fifo_belong_to_both_cores()
    {
        TestBench bench = Start();

        Assert.Equal((1u << 3, 0u), (bench[Sio + 0x10C], bench[Sio + 0x10C]));
        bench[Sio + 0x10C] = 0;
        Assert.Equal(1u << 3, bench[Sio + 0x10C]);
        bench[Sio + 0x180] = 5;
        bench[Sio + 0x184] = 1;
        Assert.Equal(4u, bench[Sio + 0x180]);
        // The other core's, as this one sees it: nothing has rung here.
        Assert.Equal(0u, bench[Sio + 0x188]);
    }

    [Fact]
    public void Flash_programs_only_what_is_erased_and_counts_erasures()
    {
        TestBench bench = Start();
        const ulong Flash = 0x1000_2000;
        bench.Machine.Bus.Load(Flash, [0xF0]);
        byte[] content = new byte[1];

        Command(bench, 0x06);
        Command(bench, 0x02, 0x00, 0x20, 0x00, 0x3C);
        bench.Wait(150_000);
        bench.Machine.Bus.Peek(Flash, content);
        Assert.Equal(0x30, content[0]);
        Assert.Contains("'qmi' at 0x10002000 holds 0xF0 and cannot become 0x3C without an erase", bench.Told);
        // Nothing happens without a write enable of its own.
        Command(bench, 0x20, 0x00, 0x20, 0x00);
        bench.Wait(10_000_000);
        bench.Machine.Bus.Peek(Flash, content);
        Assert.Equal(0x30, content[0]);
        Command(bench, 0x06);
        Command(bench, 0x20, 0x00, 0x20, 0x00);
        bench.Machine.Bus.Peek(Flash, content);
        Assert.Equal(0xFF, content[0]);
        Assert.Equal((1, 0), (bench.Device<Flint.Sim.Peripherals.RaspberryPi.Rp2350Qmi>("qmi").Wear(0x2FFF), bench.Device<Flint.Sim.Peripherals.RaspberryPi.Rp2350Qmi>("qmi").Wear(0x3000)));
    }

    [Fact]
    public void Flash_that_is_busy_takes_no_commands()
    {
        TestBench bench = Start();

        Command(bench, 0x06);
        Command(bench, 0x20, 0x00, 0x20, 0x00);
        Command(bench, 0x06);

        Assert.Equal(["command 0x06 to 'qmi' while it is still busy with the last"], bench.Told);
    }

    [Fact]
    public void Flash_cannot_be_read_in_direct_mode()
    {
        TestBench bench = Start();

        bench[0x400D_0000] = 1;
        Assert.False(bench.Machine.Bus.TryRead(0x1000_0000, 4, out _));
        bench[0x400D_0000] = 0;
        Assert.True(bench.Machine.Bus.TryRead(0x1000_0000, 4, out _));
        Assert.False(bench.Machine.Bus.TryWrite(0x1000_0000, 4, 0));
    }

    /// <summary>Bytes to the flash by QMI's direct mode, between a select and its end.</summary>
    private static void Command(TestBench bench, params byte[] bytes)
    {
        const ulong Control = 0x400D_0000;
        bench[Control] = 0x0180_0005;
        foreach (byte value in bytes)
        {
            bench[Control + 4] = value;
            while ((bench[Control] & 2) != 0)
                bench.Wait(100);
            _ = bench[Control + 8];
        }

        bench[Control] = 0x0180_0001;
    }

    private static TestBench Start() => TestBench.OfBoard("pico2");

    private static void Put(TestBench bench, ulong address, params uint[] words)
    {
        for (int i = 0; i < words.Length; i++)
            bench[address + 4 * (ulong)i] = words[i];
    }

    /// <summary>Replaces one window of an array of bits or priorities.</summary>
    private static void WriteIndexed(Hart hart, int register, uint index, uint window) => Write(hart, register, (ulong)window << 16 | index);

    private static void Write(Hart hart, int register, ulong value)
    {
        hart.Csrs.Operand = value;
        Assert.True(hart.Csrs.TryWrite(register, value));
    }

    private static ulong Read(Hart hart, int register)
    {
        hart.Csrs.Operand = 0;
        Assert.True(hart.Csrs.TryRead(register, out ulong value));
        return value;
    }
}
