using Flint.Sim.Riscv;

namespace Flint.Sim.Tests;

/// <summary>What a program is told whose stack grows below its limit.</summary>
public sealed class StackLimitTests
{
    private const ulong Origin = 0x8000_0000;
    private const ulong Limit = Origin + 0x800;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Recursion_that_goes_below_it_is_told_once(bool isTranslated)
    {
        // addi sp, sp, -16; sw ra, 0(sp); j .-8
        SimulatedMachine machine = Machine("rv32i", isTranslated, 0xFF010113, 0x00112023, 0xFF9FF06F);
        machine.Hart[2] = Limit + 0x100;
        machine.RunUntil(3 * 16);
        Assert.Empty(machine.Diagnostics.All);
        machine.RunUntil(3 * 40);
        Diagnostic told = Assert.Single(machine.Diagnostics.All);
        Assert.Equal(
            (DiagnosticKind.StackBelowLimit, "the stack pointer is 0x800007F0, 16 bytes below the stack's limit, 0x80000800", Origin),
            (told.Kind, told.Message, told.Address));
        Assert.Equal(isTranslated, machine.Hart.TranslatedInstructions > 0);
    }

    [Theory]
    [InlineData("rv32ic", 0x1101)] // c.addi16sp: addi sp, sp, -32
    [InlineData("rv32ic_zcmp", 0xB856)] // cm.push {ra, s0}, -32
    [InlineData("rv32i", 0x40A10133)] // sub sp, sp, a0
    public void Whatever_moves_it(string isa, uint word)
    {
        SimulatedMachine machine = Machine(isa, false, word);
        machine.Hart[2] = Limit + 16;
        machine.Hart[10] = 32;
        machine.RunUntil(1);
        Assert.Equal("the stack pointer is 0x800007F0, 16 bytes below the stack's limit, 0x80000800", Assert.Single(machine.Diagnostics.All).Message);
    }

    [Fact]
    public void A_stack_that_is_put_elsewhere_is_none_that_grows()
    {
        // lui sp, 0x80000; addi sp, sp, 0x400; mv sp, a0
        SimulatedMachine machine = Machine("rv32i", false, 0x80000137, 0x40010113, 0x00050113);
        machine.RunUntil(3);
        Assert.Empty(machine.Diagnostics.All);
    }

    private static SimulatedMachine Machine(string isa, bool isTranslated, params uint[] code)
    {
        var machine = new SimulatedMachine(IsaString.Parse(isa), 1_000_000);
        machine.Bus.Add(new Memory(Origin, 0x1000));
        machine.Bus.Load(Origin, TestImage.Words(code));
        machine.Hart.TranslatesCode = isTranslated;
        machine.Hart.HotCount = 1;
        machine.Hart.StackLimit = Limit;
        machine.Hart.Reset(Origin);
        return machine;
    }
}
