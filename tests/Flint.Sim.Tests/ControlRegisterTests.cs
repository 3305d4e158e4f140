using Flint.Sim.Riscv;

namespace Flint.Sim.Tests;

/// <summary>Control registers that lock-step with QEMU cannot compare, because its counters count something else.</summary>
public sealed class ControlRegisterTests
{
    private const uint Origin = 0x8000_0000;
    private const int Status = 0x300;
    private const int Isa = 0x301;

    [Fact]
    public void What_is_written_to_a_counter_is_what_the_next_instruction_reads()
    {
        // csrwi minstret, 9; csrr a0, minstret; csrr a1, minstret; csrwi mcycle, 5; csrr a2, mcycle
        SimulatedMachine machine = Run("rv32i", 0xB024D073, 0xB0202573, 0xB02025F3, 0xB002D073, 0xB0002673);
        Assert.Equal((9ul, 10ul, 5ul), (machine.Hart[10], machine.Hart[11], machine.Hart[12]));
    }

    [Fact]
    public void Inhibited_counters_stand_still()
    {
        // csrwi mcountinhibit, 5; csrr a0, minstret; csrr a1, minstret; csrwi mcountinhibit, 1; nop; csrr a2, minstret; csrr a3, mcycle
        SimulatedMachine machine = Run("rv32i", 0x3202D073, 0xB0202573, 0xB02025F3, 0x3200D073, 0x00000013, 0xB0202673, 0xB00026F3);
        Assert.Equal((1ul, 1ul, 2ul, 1ul), (machine.Hart[10], machine.Hart[11], machine.Hart[12], machine.Hart[13]));
    }

    [Theory]
    [InlineData("rv32e", 0x4010_0010)]
    [InlineData("rv32imac", 0x4010_1105)]
    [InlineData("rv32imac_zba_zbb_zbs", 0x4010_1107)]
    [InlineData("rv64gc", 0x8000_0000_0010_112D)]
    public void Misa_names_what_the_hart_has(string isa, ulong expected)
    {
        SimulatedMachine machine = Run(isa);
        Assert.True(machine.Hart.Csrs.TryRead(Isa, out ulong value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void Floating_point_is_off_after_reset_and_dirty_after_use()
    {
        // fmv.w.x fa0, x0: an illegal instruction, and after csrs mstatus, a0 (FS = 1) one that makes it dirty
        SimulatedMachine off = Run("rv32imf", 0xF0000553);
        Assert.Equal((ulong)TrapCause.IllegalInstruction, off.Hart.Csrs.Cause);
        SimulatedMachine on = Run("rv32imf", 0x00002537, 0x30052073, 0xF0000553);
        Assert.True(on.Hart.Csrs.TryRead(Status, out ulong status));
        Assert.Equal(0x8000_6000ul, status & 0x8000_6000);
        Assert.Equal(0xFFFF_FFFF_0000_0000, on.Hart.Float(10));
    }

    [Fact]
    public void A_wait_in_user_mode_traps_when_mstatus_says_so()
    {
        // lui a0, 0x200 (TW); csrw mstatus, a0; auipc a1, 0; addi a1, a1, 16; csrw mepc, a1; mret; wfi
        SimulatedMachine machine = Run("rv32i", 0x00200537, 0x30051073, 0x00000597, 0x01058593, 0x34159073, 0x30200073, 0x10500073);
        Assert.Equal((ulong)TrapCause.IllegalInstruction, machine.Hart.Csrs.Cause);
        Assert.Equal(Origin + 24ul, machine.Hart.Csrs.ExceptionPc);
        Assert.False(machine.Hart.IsWaiting);
    }

    /// <summary>Each instruction once.</summary>
    private static SimulatedMachine Run(string isa, params uint[] code)
    {
        var machine = new SimulatedMachine(IsaString.Parse(isa), 1_000_000);
        machine.Bus.Add(new Memory(Origin, 0x1000));
        machine.Bus.Load(Origin, TestImage.Words(code));
        machine.Hart.Reset(Origin);
        machine.Hart.Csrs.TrapVector = Origin + 0x100;
        machine.Bus.Load(Origin + 0x100, TestImage.Words(0x0000006F));
        machine.RunUntil((ulong)code.Length);
        return machine;
    }
}
