using Flint.Sim.Riscv;

namespace Flint.Sim.Tests;

/// <summary>What the core tells of programs that do what cannot be meant.</summary>
public sealed class DiagnosticTests
{
    private const ulong Origin = 0x8000_0000;

    [Theory]
    [InlineData(0x0005A503, 0x5000_0000, DiagnosticKind.AccessToNothing, "a load of 4 bytes at 0x50000000, where there is nothing")] // lw a0, (a1)
    [InlineData(0x00A59023, 0x5000_0000, DiagnosticKind.AccessToNothing, "a store of 2 bytes at 0x50000000, where there is nothing")] // sh a0, (a1)
    [InlineData(0x00A58023, 0x2000_0000, DiagnosticKind.WriteToRom, "a store of 1 bytes at 0x20000000, where memory can only be read")] // sb a0, (a1)
    [InlineData(0x0005A503, 0x8000_0002, DiagnosticKind.MisalignedAccess, "a load of 4 bytes at 0x80000002, which is no multiple of 4")]
    [InlineData(0x00A5A023, 0x8000_0001, DiagnosticKind.MisalignedAccess, "a store of 4 bytes at 0x80000001, which is no multiple of 4")]
    [InlineData(0x00A5A52F, 0x8000_0001, DiagnosticKind.MisalignedAccess, "a store of 4 bytes at 0x80000001, which is no multiple of 4")] // amoadd.w a0, a0, (a1)
    [InlineData(0x00058067, 0x5000_0000, DiagnosticKind.AccessToNothing, "execution at 0x50000000, where there is no memory")] // jr a1
    public void Each_is_told_once_with_where_it_happened(uint word, ulong address, DiagnosticKind kind, string message)
    {
        var machine = new SimulatedMachine(IsaString.Parse("rv32ima"), 1_000_000);
        machine.Bus.Add(new Memory(Origin, 0x1000));
        machine.Bus.Add(new Memory(0x2000_0000, 0x1000, isWritable: false));
        machine.Bus.Load(Origin, Words(0x00000013, word)); // nop, and what is told of
        machine.Bus.Load(Origin + 0x100, Words(0x30200073)); // mret
        machine.Hart.TrapsMisaligned = true;
        machine.Hart.Reset(Origin);
        machine.Hart.Csrs.TrapVector = Origin + 0x100;
        machine.Hart[11] = address;
        var told = new List<Diagnostic>();
        machine.Diagnostics.Told += told.Add;
        machine.RunUntil(20);
        ulong at = message.StartsWith("execution", StringComparison.Ordinal) ? address : Origin + 4;
        Diagnostic diagnostic = Assert.Single(told);
        Assert.Equal((kind, "", message, at), (diagnostic.Kind, diagnostic.Subject, diagnostic.Message, diagnostic.Address));
        Assert.Equal(told, machine.Diagnostics.All);
    }

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(uint.MaxValue, "erased")]
    public void Execution_of_what_was_never_programmed_is_told(uint word, string what)
    {
        var machine = new SimulatedMachine(IsaString.Parse("rv32i"), 1_000_000);
        machine.Bus.Add(new Memory(Origin, 0x1000));
        machine.Bus.Load(Origin, Words(0x00000013, word));
        machine.Hart.Reset(Origin);
        machine.RunUntil(10);
        Assert.Equal(
            (DiagnosticKind.ErasedFlashExecuted, $"execution at 0x80000004, where memory is {what}"),
            (machine.Diagnostics.All[0].Kind, machine.Diagnostics.All[0].Message));
    }

    [Fact]
    public void A_storm_of_interrupts_is_told_once()
    {
        var machine = new SimulatedMachine(IsaString.Parse("rv32i"), 1_000_000);
        machine.Bus.Add(new Memory(Origin, 0x1000));
        // csrwi mie, 8; csrsi mstatus, 8; j . and a handler that returns without a look at the source
        machine.Bus.Load(Origin, Words(0x30445073, 0x30046073, 0x0000006F));
        machine.Bus.Load(Origin + 0x100, Words(0x30200073));
        machine.Hart.Reset(Origin);
        machine.Hart.Csrs.TrapVector = Origin + 0x100;
        machine.RunUntil(5000);
        Assert.Empty(machine.Diagnostics.All);
        machine.Hart.Csrs.SetPending(3, true);
        machine.RunUntil(10_000);
        Diagnostic storm = Assert.Single(machine.Diagnostics.All);
        Assert.Equal("1000 interrupts 3 in a row: the program gets nowhere between them", storm.Message);
    }

    private static byte[] Words(params uint[] words) => [.. words.SelectMany(BitConverter.GetBytes)];
}
