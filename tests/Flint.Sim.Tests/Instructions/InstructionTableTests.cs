using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.Instructions;

/// <summary>
/// Each instruction with its edge values. The tables were computed from the RISC-V Instruction Set Manual by exact arithmetic and assembled by LLVM, so they know nothing of the simulator.
/// </summary>
public sealed class InstructionTableTests
{
    /// <summary>They change the privilege, or stop the core, and have tests of their own.</summary>
    private static readonly string[] elsewhere = ["illegal", "mret", "wfi"];

    public static TheoryData<string> Tables => [.. InstructionTable.Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Interpreted(string name) => Check(name, translates: false);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Translated(string name) => Check(name, translates: true);

    [Theory]
    [InlineData("rv32", Extensions.Rv64)]
    [InlineData("rv64", Extensions.Rv32)]
    public void Every_instruction_has_cases(string width, Extensions other)
    {
        HashSet<string> tested = [.. InstructionTable.Names
            .Where(name => name.StartsWith(width, StringComparison.Ordinal))
            .SelectMany(name => InstructionTable.Read(name).Cases)
            .SelectMany(row => row.Mnemonics)];
        Assert.Empty(InstructionSet.Encodings
            .Where(encoding => (encoding.Needs & other) == 0 && !elsewhere.Contains(encoding.Mnemonic) && !tested.Contains(encoding.Mnemonic))
            .Select(encoding => encoding.Mnemonic));
    }

    private static void Check(string name, bool translates)
    {
        InstructionTable table = InstructionTable.Read(name);
        var machine = new CaseMachine(IsaString.Parse(table.Isa), translates);
        Assert.NotEmpty(table.Cases);
        Assert.Empty(table.Cases.Select(machine.Run).OfType<string>());
        Assert.Equal(translates, machine.Translated > 0);
    }
}
