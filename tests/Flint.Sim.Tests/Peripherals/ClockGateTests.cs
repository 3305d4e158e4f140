namespace Flint.Sim.Tests.Peripherals;

/// <summary>What a program is told that uses a peripheral before it has a clock, or while it is held in reset.</summary>
public sealed class ClockGateTests
{
    private const ulong Enable = 0x4002_1018;
    private const ulong Reset = 0x4002_100C;
    private const ulong Output = 0x4001_140C;

    private const string Platform = """
        cpu: CPU.RiscV32 @ sysbus
            cpuType: "rv32ec"
        rcc: Miscellaneous.WCH_RCC @ sysbus 0x40021000
        portD: GPIOPort.STM32F1_GPIO @ sysbus 0x40011400
            numberOfPins: 8
        """;

    [Fact]
    public void Without_a_clock_it_reads_as_zero_takes_nothing_and_that_is_told()
    {
        var bench = new TestBench(Platform);
        bench[Output] = 0x10;
        Assert.Equal(["a store of 4 bytes at 0x4001140C of portD, whose clock is off: RCC_APB2PCENR.IOPDEN is 0"], bench.Told);
        Assert.Equal(DiagnosticKind.ClockOff, bench.Machine.Diagnostics.All[0].Kind);
        Assert.Equal(0u, bench[0x4001_1400]);
        bench[Enable] = 1 << 5;
        Assert.Equal((0u, 0x4444_4444u), (bench[Output], bench[0x4001_1400]));
    }

    [Fact]
    public void Held_in_reset_it_loses_what_it_had_and_that_is_told()
    {
        var bench = new TestBench(Platform);
        bench[Enable] = 1 << 5;
        bench[Output] = 0x10;
        bench[Reset] = 1 << 5;
        Assert.Empty(bench.Told);
        Assert.Equal(0u, bench[Output]);
        Assert.Equal(["a load of 4 bytes at 0x4001140C of portD, which is held in reset by RCC_APB2PRSTR.IOPDRST"], bench.Told);
        bench[Reset] = 0;
        Assert.Equal(0u, bench[Output]);
    }

    [Theory]
    [InlineData(0x4001_1408, 1, DiagnosticKind.WriteToReadOnly, "a store of 0x1 to ISTAT/INDR of portD, which can only be read")]
    [InlineData(0x4001_140C, 0x101, DiagnosticKind.ReservedAccess, "a store of 0x101 to OCTL/OUTDR of portD, whose bits 0x100 are reserved")]
    [InlineData(0x4001_1404, 1, DiagnosticKind.ReservedAccess, "a store of 4 bytes at offset 0x04 of portD, where there is no register")]
    public void A_store_where_nothing_can_be_stored_is_told(ulong address, uint value, DiagnosticKind kind, string message)
    {
        var bench = new TestBench(Platform);
        bench[Enable] = 1 << 5;
        bench[address] = value;
        Diagnostic diagnostic = Assert.Single(bench.Machine.Diagnostics.All);
        Assert.Equal((kind, "portD", message), (diagnostic.Kind, diagnostic.Subject, diagnostic.Message));
    }
}
