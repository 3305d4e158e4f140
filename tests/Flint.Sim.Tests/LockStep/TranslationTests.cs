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
}
