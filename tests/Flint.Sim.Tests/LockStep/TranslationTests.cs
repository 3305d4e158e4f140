using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.LockStep;

/// <summary>Translated code does what the interpreter does, instruction for instruction and cycle for cycle.</summary>
public sealed class TranslationTests
{
    private const int Blocks = 60;

    [Theory]
    [InlineData("rv32imac_zba_zbb_zbs_zbkb", 11)]
    [InlineData("rv32imac_zba_zbb_zbs_zbkb", 12)]
    [InlineData("rv32ima", 13)]
    [InlineData("rv64imac_zba_zbb_zbs_zbkb", 14)]
    [InlineData("rv64imac_zba_zbb_zbs_zbkb", 15)]
    [InlineData("rv64gc", 16)]
    public void Random_instructions_leave_the_same_log_at_the_same_cycle(string isa, int seed)
    {
        Extensions extensions = IsaString.Parse(isa);
        byte[] code = RandomProgram.Make(extensions, seed, Blocks);
        (byte[] interpreted, SimulatedMachine slow) = VirtMachine.RunSimulated(extensions, code, machine => machine.Hart.TranslatesCode = false);
        (byte[] translated, SimulatedMachine fast) = VirtMachine.RunSimulated(extensions, code, machine => machine.Hart.HotCount = 1);
        Assert.Equal(interpreted, translated);
        Assert.Equal(slow.Hart.Retired, fast.Hart.Retired);
        Assert.True(fast.Hart.TranslatedInstructions > fast.Hart.Retired / 2, $"{fast.Hart.TranslatedInstructions} of {fast.Hart.Retired} were translated");
        Assert.Equal(0ul, slow.Hart.TranslatedInstructions);
    }

    [Fact]
    public void A_breakpoint_in_a_translated_loop_stops_it()
    {
        const ulong Origin = 0x8000_0000;
        var machine = new SimulatedMachine(IsaString.Parse("rv32i"), 1_000_000);
        machine.Bus.Add(new Memory(Origin, 0x1000));
        // addi a0, a0, 1; addi a1, a1, 1; j .-8
        machine.Bus.Load(Origin, TestImage.Words(0x00150513, 0x00158593, 0xFF9FF06F));
        machine.Hart.Reset(Origin);
        machine.Hart.HotCount = 10;
        machine.RunUntil(3000);
        Assert.Equal((1000ul, 1000ul), (machine.Hart[10], machine.Hart[11]));
        Assert.True(machine.Hart.TranslatedInstructions > 2900);
        machine.Hart.Breakpoints.Add(Origin + 4);
        machine.RunUntil(6000);
        Assert.Equal((1001ul, 1000ul, Origin + 4), (machine.Hart[10], machine.Hart[11], machine.Hart.Pc));
        for (int i = 0; i < 20; i++)
            machine.RunUntil(6000);
        Assert.Equal((1021ul, 1020ul, Origin + 4), (machine.Hart[10], machine.Hart[11], machine.Hart.Pc));
    }
}
