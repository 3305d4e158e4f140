namespace Flint.Sim.Tests;

/// <summary>What a user reads of a platform description that is wrong, to its text.</summary>
public sealed class ReplErrorTests
{
    private const string Core = "cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"rv32imac\"\n";
    private const string Xip = "xip: Memory.MappedMemory @ sysbus 0x20000000\n    size: 0x10000\nflash: SPI.GenericSpiFlash @ cpu\n    underlyingMemory: xip\n    manufacturerId: 0x9D\n";
    private const string Timer0 = "timer0: Timers.STM32F1_Timer @ sysbus 0x40000000\n    frequency: ";
    private const string Timer1 = "timer1: Timers.STM32F1_Timer @ sysbus 0x40000400\n    frequency: ";

    [Theory]
    [InlineData("ram Memory.MappedMemory", "board.repl(1): error: expected ':', not 'Memory.MappedMemory'")]
    [InlineData("ram: Memory.MappedMemory @ sysbus 0x0\n    size 4", "board.repl(2): error: expected ':' or '->', not '4'\n  hint: a property is 'name: value', a connection 'output -> device@input'")]
    [InlineData("ram: Memory.MappedMemory @ sysbus 0xG", "board.repl(1): error: '0xG' is not a number of 64 bits")]
    [InlineData("uart: UART.NS16550 @ sysbus <0x20, 0x10>", "board.repl(1): error: the range ends before it begins\n  hint: write '+' before a length, as in <0x1000, +0x100>")]
    [InlineData("a: B\n        c: 1\n    d: 2", "board.repl(3): error: this line is indented less than the one above, and as no line before it")]
    [InlineData("a: B\n    c: \"x", "board.repl(2): error: the text is not closed by a quotation mark in its line")]
    [InlineData("a: B /* c", "board.repl(1): error: the comment is not closed by */")]
    [InlineData("a: B $", "board.repl(1): error: the character '$' has no meaning here")]
    [InlineData("a: B }", "board.repl(1): error: '}' closes what was not opened")]
    [InlineData("a: B { c: 1", "board.repl(1): error: expected ';' or '}', not the end of the file")]
    [InlineData("a: B\n    [0-3] -> plic@[1-3]", "board.repl(2): error: 4 outputs are connected to 3 inputs")]
    [InlineData("a: B\n    [0-5000] -> plic@[0-5000]", "board.repl(2): error: the range from 0 to 5000 is too long")]
    [InlineData("using \"other.repl\"", "board.repl(1): error: platform description 'other.repl' does not exist beside this one")]
    [InlineData("using \"other.repl\" prefixed \"x\"", "board.repl(1): error: 'using … prefixed' is not supported\n  hint: give the devices names of their own in the file that is used")]
    [InlineData("ram: Memory.MappedMemory @ sysbus 0x0\n    size: 4", "board.repl: error: the platform has no core\n  hint: it needs one of type CPU.RiscV32 or CPU.RiscV64 or CPU.Hazard3")]
    [InlineData("cpu: CPU.RiscV32 @ sysbus", "board.repl(1): error: 'cpu' has no 'cpuType'\n  hint: add 'cpuType: \"rv32imac\"' or the like to it")]
    [InlineData("cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"arm\"", "board.repl(1): error: 'arm' is not an ISA string\n  hint: one begins with rv32 or rv64, as rv32imac_zicsr does")]
    [InlineData("cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"rv32imv\"", "board.repl(1): error: extension 'v' of 'rv32imv' is not simulated\n  hint: known: i e m a f d c g zicsr zifencei zba zbb zbs zbkb zca zcb zcmp")]
    [InlineData("cpu: CPU.RiscV32 @ sysbus\n    cpuType: \"rv32i\"\n    PerformanceInMips: 0", "board.repl(1): error: 'PerformanceInMips' of 'cpu' must be more than 0")]
    [InlineData(Core + "ram: Memory.MappedMemory @ sysbus 0x0", "board.repl(3): error: 'ram' has no 'size'\n  hint: add 'size: …' to it")]
    [InlineData(Core + "ram: Memory.MappedMemory @ sysbus 0x0\n    size: true", "board.repl(4): error: 'size' of 'ram' must be a number")]
    [InlineData(Core + "ram: Memory.MappedMemory @ sysbus 0x0\n    size: 0", "board.repl(3): error: 'size' of 'ram' must be from 1 to 2,147,483,646")]
    [InlineData(Core + "ram: Memory.MappedMemory @ sysbus\n    size: 4", "board.repl(3): error: 'ram' needs an address on the bus\n  hint: write '@ sysbus 0x…'")]
    [InlineData(Core + "ram: Memory.MappedMemory @ sysbus 0x0\n    size: 4\n    colour: 4", "board.repl(5): error: 'ram' has no property 'colour'\n  hint: it has: size")]
    [InlineData(Core + "gpio: GPIOPort.FE310_GPIO @ sysbus 0x0\n    39 -> plic@3", "board.repl(4): error: 'plic' has no inputs, or is not there")]
    [InlineData(Core + "gpio: GPIOPort.FE310_GPIO @ sysbus 0x0\n    64 -> cpu@3", "board.repl(4): error: 'gpio' has no output 64")]
    [InlineData(Core + "gpio: GPIOPort.FE310_GPIO @ sysbus 0x0\n    39 -> cpu@32", "board.repl(4): error: 'cpu' has no input 32")]
    [InlineData(Core + "flash: SPI.GenericSpiFlash @ spi0 0", "board.repl(3): error: 'flash' has no 'underlyingMemory'\n  hint: add 'underlyingMemory: …' to it")]
    [InlineData(Core + "flash: SPI.GenericSpiFlash @ spi0 0\n    underlyingMemory: xip", "board.repl(4): error: 'underlyingMemory' of 'flash' is 'xip', which is no memory\n  hint: describe it above 'flash'")]
    [InlineData(Core + Xip + "    memoryType: 0x99", "board.repl(8): error: no flash of manufacturer 0x9D and type 0x99 is simulated\n  hint: those that are: 0x9D and 0x60, 0xEF and 0x40")]
    [InlineData(Core + Xip + "    memoryType: 0x60", "board.repl(5): error: 'flash' is at 'cpu', which is no SPI controller that maps a flash")]
    [InlineData(Core + Timer0 + "8000000\n" + Timer1 + "9000000", "board.repl(6): error: 'timer1' and 'timer0' have the same clock, of 8000000 Hz there and 9000000 Hz here\n  hint: give both the same frequency")]
    [InlineData(Core + Timer0 + "0", "board.repl(4): error: 'frequency' of 'timer0' must be more than 0")]
    [InlineData(Core + "timer0: Timers.STM32F1_Timer @ sysbus 0x40000000", "board.repl(3): error: 'timer0' has no 'frequency'\n  hint: add 'frequency: …' to it")]
    [InlineData(Core + "cpu: CPU.RiscV32 @ sysbus", "board.repl(3): error: device 'cpu' is there already\n  hint: the first is in line 1")]
    [InlineData("uart:\n    x: 1", "board.repl(1): error: device 'uart' has no type, and none of that name is above")]
    public void Is_told_with_file_and_line(string description, string expected)
    {
        BuildErrorException error = Assert.Throws<BuildErrorException>(() => Platform.Parse(description, "board.repl"));
        Assert.Equal(expected, error.ToString());
    }

    [Fact]
    public void A_device_type_that_is_not_simulated_is_told_with_those_that_are()
    {
        BuildErrorException error = Assert.Throws<BuildErrorException>(() => Platform.Parse(Core + "eth: Network.K6xF_Ethernet @ sysbus 0x0", "board.repl"));
        Assert.StartsWith("board.repl(3): error: device type 'Network.K6xF_Ethernet' is not simulated\n  hint: types that are: ", error.ToString());
        Assert.Contains(", CPU.RiscV32, CPU.RiscV64, ", error.ToString(), StringComparison.Ordinal);
    }
}
