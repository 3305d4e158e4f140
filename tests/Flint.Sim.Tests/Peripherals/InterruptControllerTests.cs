namespace Flint.Sim.Tests.Peripherals;

/// <summary>Interrupt controllers that are part of the core: where the core goes, in which order, and what it comes back to.</summary>
public sealed class InterruptControllerTests
{
    private const ulong Ram = 0x2000_0000;
    private const ulong Pfic = 0xE000_E000;
    private const uint Loop = 0x0000_006F; // j .

    private static readonly uint[] countAndReturn = [0x0014_8493, 0x3020_0073]; // addi s1, s1, 1; mret

    [Fact]
    public void Pfic_takes_the_address_in_the_table()
    {
        var bench = new TestBench("""
            cpu: CPU.RiscV32 @ sysbus
                cpuType: "rv32ec"
                PerformanceInMips: 8
            pfic: IRQControllers.WCH_PFIC @ sysbus 0xE000E000
            systick: Timers.WCH_SysTick @ sysbus 0xE000F000
                -> pfic@12
            ram: Memory.MappedMemory @ sysbus 0x20000000
                size: 0x800
            """);
        Put(bench, Ram, Loop);
        Put(bench, Ram + 0x100, 0x0014_8493, 0xE000_F537, 0x0005_2223, 0x3020_0073); // addi s1, s1, 1; lui a0, 0xE000F; sw zero, 4(a0); mret
        Put(bench, Ram + 0x400 + 4 * 12, (uint)Ram + 0x100);
        bench.Machine.Hart.Reset(Ram);
        bench.Machine.Hart.Csrs.TrapVector = Ram + 0x400 + 3;
        Assert.True(bench.Machine.Hart.Csrs.TryWrite(0x300, 8));
        bench[0xE000_F010] = 100;
        bench[0xE000_F000] = 0xB; // counts an eighth of the clock, starts again at the compare value, interrupts
        bench.Machine.RunUntil(8000);
        Assert.Equal(0ul, bench.Machine.Hart[9]);
        bench[0xE000_E100] = 1 << 12;
        bench.Machine.RunUntil(16_020);
        Assert.Equal((11ul, 0x8000_000Cul), (bench.Machine.Hart[9], bench.Machine.Hart.Csrs.Cause));
        Assert.Equal(0x0000_100Cu, bench[0xE000_E000]);
    }

    [Fact]
    public void Pfic_sends_exceptions_to_the_fourth_entry()
    {
        TestBench bench = WithPfic();
        Put(bench, Ram, 0x0010_0073); // ebreak
        Put(bench, Ram + 0x400 + 4 * 3, (uint)Ram + 0x100);
        Put(bench, Ram + 0x100, Loop);
        bench.Machine.Hart.Reset(Ram);
        bench.Machine.Hart.Csrs.TrapVector = Ram + 0x400 + 3;
        bench.Machine.RunUntil(5);
        Assert.Equal((Ram + 0x100, 3ul), (bench.Machine.Hart.Pc, bench.Machine.Hart.Csrs.Cause));
    }

    /// <summary>Of the system control register, bit 3 makes <c>wfi</c> wait for an event, and bit 4 an event of each interrupt that begins to wait.</summary>
    [Theory]
    [InlineData(0u, true, false, 1ul)]
    [InlineData(0u, true, true, 0ul)]
    [InlineData(1u << 3, true, true, 0ul)]
    [InlineData(1u << 4, true, true, 0ul)]
    [InlineData(1u << 3 | 1u << 4, true, true, 1ul)]
    [InlineData(1u << 3 | 1u << 4, false, true, 1ul)]
    public void A_QingKe_that_keeps_interrupts_out_wakes_by_events_only(uint systemControl, bool isEnabled, bool areOff, ulong woken)
    {
        TestBench bench = QingKeThatSleeps(areOff);
        bench[Pfic + 0xD10] = systemControl;
        bench[Pfic + 0x100] = isEnabled ? 1u << 20 : 0;
        bench.Machine.RunUntil(10);
        Assert.True(bench.Machine.Hart.IsWaiting);
        bench[Pfic + 0x200] = 1 << 20;
        bench.Machine.RunUntil(20);
        Assert.Equal(woken, bench.Machine.Hart[8]);
    }

    [Fact]
    public void A_QingKe_keeps_an_event_for_the_sleep_that_follows()
    {
        TestBench bench = QingKeThatSleeps(areOff: true);
        bench[Pfic + 0xD10] = 1 << 3 | 1 << 4;
        bench[Pfic + 0x200] = 1 << 20;
        bench[Pfic + 0x200] = 1 << 21;
        bench.Machine.RunUntil(10);
        Assert.Equal((1ul, true), (bench.Machine.Hart[8], bench.Machine.Hart.IsWaiting));
        bench[Pfic + 0x200] = 1 << 20;
        bench.Machine.RunUntil(20);
        Assert.Equal(1ul, bench.Machine.Hart[8]);
        bench[Pfic + 0xD10] = 1 << 3 | 1 << 5;
        bench.Machine.RunUntil(30);
        Assert.Equal((2ul, true), (bench.Machine.Hart[8], bench.Machine.Hart.IsWaiting));
    }

    /// <summary>Interrupt 20 is of the lower level, 21 of its level or of the upper one.</summary>
    [Theory]
    [InlineData(2, 0x00, 1)]
    [InlineData(2, 0x80, 0)]
    [InlineData(0, 0x00, 0)]
    public void Pfic_lets_the_upper_level_interrupt_the_lower_while_nesting_is_on(ulong interruptSystem, uint priority, ulong handled)
    {
        TestBench bench = WithPfic();
        Put(bench, Ram, Loop);
        Put(bench, Ram + 0x100, 0x3004_6073, Loop); // csrsi mstatus, 8; j .
        Put(bench, Ram + 0x200, countAndReturn);
        Put(bench, Ram + 0x400 + 4 * 20, (uint)Ram + 0x100, (uint)Ram + 0x200);
        bench.Machine.Hart.Reset(Ram);
        bench.Machine.Hart.Csrs.TrapVector = Ram + 0x400 + 3;
        Assert.True(bench.Machine.Hart.Csrs.TryWrite(0x804, interruptSystem));
        Assert.True(bench.Machine.Hart.Csrs.TryWrite(0x300, 8));
        bench[0xE000_E400 + 20] = 0xC0 | priority << 8;
        bench[0xE000_E100] = 3 << 20;
        bench[0xE000_E200] = 1 << 20;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 10);
        Assert.Equal(Ram + 0x104, bench.Machine.Hart.Pc);
        bench[0xE000_E200] = 1 << 21;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 10);
        Assert.Equal((handled, Ram + 0x104), (bench.Machine.Hart[9], bench.Machine.Hart.Pc));
    }

    [Fact]
    public void Eclic_lets_a_higher_level_interrupt_a_lower_one()
    {
        TestBench bench = WithEclic();
        Put(bench, Ram + 0x100, 0x3004_6073, Loop); // csrsi mstatus, 8; j .
        Put(bench, Ram + 0x200, countAndReturn);
        Put(bench, Ram + 0x400 + 4 * 20, (uint)Ram + 0x100, (uint)Ram + 0x200);
        Enable(bench, 20, level: 0x40);
        Enable(bench, 21, level: 0x80);
        var low = new Signal();
        var high = new Signal();
        Connect(bench, low, 20);
        Connect(bench, high, 21);
        low.IsHigh = true;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 10);
        Assert.Equal(Ram + 0x104, bench.Machine.Hart.Pc);
        high.Changed += _ => { };
        high.IsHigh = true;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 2);
        high.IsHigh = false;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 4);
        Assert.Equal((1ul, Ram + 0x104), (bench.Machine.Hart[9], bench.Machine.Hart.Pc));
    }

    [Fact]
    public void Eclic_keeps_an_edge_until_it_is_taken_and_a_level_while_it_is_there()
    {
        TestBench bench = WithEclic();
        Put(bench, Ram + 0x200, countAndReturn);
        Put(bench, Ram + 0x400 + 4 * 20, (uint)Ram + 0x200, (uint)Ram + 0x200);
        Enable(bench, 20, level: 0x40, trigger: 1);
        var edge = new Signal();
        Connect(bench, edge, 20);
        edge.IsHigh = true;
        edge.IsHigh = false;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 20);
        Assert.Equal(1ul, bench.Machine.Hart[9]);
        Enable(bench, 21, level: 0x40);
        var level = new Signal();
        Connect(bench, level, 21);
        level.IsHigh = true;
        level.IsHigh = false;
        bench.Machine.RunUntil(bench.Machine.Clock.Now + 20);
        Assert.Equal(1ul, bench.Machine.Hart[9]);
    }

    private static TestBench WithPfic() => new("""
        cpu: CPU.RiscV32 @ sysbus
            cpuType: "rv32ec"
        pfic: IRQControllers.WCH_PFIC @ sysbus 0xE000E000
        ram: Memory.MappedMemory @ sysbus 0x20000000
            size: 0x800
        """);

    private static TestBench WithEclic()
    {
        var bench = new TestBench("""
            cpu: CPU.RiscV32 @ sysbus
                cpuType: "rv32imac"
            eclic: IRQControllers.Nuclei_ECLIC @ sysbus 0xD2000000
                numberOfInterrupts: 87
            ram: Memory.MappedMemory @ sysbus 0x20000000
                size: 0x8000
            """);
        Put(bench, Ram, Loop);
        bench.Machine.Hart.Reset(Ram);
        bench.Machine.Hart.Csrs.TrapVector = Ram + 0x300 + 3;
        Assert.True(bench.Machine.Hart.Csrs.TryWrite(0x307, Ram + 0x400));
        Assert.True(bench.Machine.Hart.Csrs.TryWrite(0x300, 8));
        bench[0xD200_0000] = 4 << 1; // all four bits are the level
        return bench;
    }

    private static void Enable(TestBench bench, ulong number, uint level, uint trigger = 0) =>
        bench[0xD200_1000 + 4 * number] = level << 24 | (trigger << 1 | 1) << 16 | 1 << 8;

    private static void Connect(TestBench bench, Signal wire, int input) =>
        Assert.True(bench.Device<Flint.Sim.Peripherals.Nuclei.Eclic>("eclic").TryConnect(wire, input));

    /// <summary>It counts in s0 how often it goes on after a sleep.</summary>
    private static TestBench QingKeThatSleeps(bool areOff)
    {
        TestBench bench = WithPfic();
        Put(bench, Ram, 0x1050_0073, 0x0014_0413, 0xFF9F_F06F); // wfi; addi s0, s0, 1; j .-8
        Put(bench, Ram + 0x100, countAndReturn);
        Put(bench, Ram + 0x400 + 4 * 20, (uint)Ram + 0x100);
        bench.Machine.Hart.Reset(Ram);
        bench.Machine.Hart.Csrs.TrapVector = Ram + 0x400 + 3;
        Assert.True(bench.Machine.Hart.Csrs.TryWrite(0x300, areOff ? 0u : 8));
        return bench;
    }

    private static void Put(TestBench bench, ulong address, params uint[] words) => bench.Machine.Bus.Load(address, [.. words.SelectMany(BitConverter.GetBytes)]);
}
