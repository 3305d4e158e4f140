using Flint.Sim.Riscv;

namespace Flint.Sim.Tests;

/// <summary>Instructions that the QEMU to compare with does not have, or has wrong: results as the specification gives them.</summary>
public sealed class HandWrittenInstructionTests
{
    private const ulong Origin = 0x8000_0000;
    private const ulong Stack = 0x8000_0800;

    [Theory]
    [InlineData("rv64i_zbb", 0x60159593, 0x8000_0000_0000_0000, 64 - 1)] // ctz a1, a1
    [InlineData("rv64i_zbb", 0x6015959B, 0x8000_0000_0000_0000, 32)] // ctzw a1, a1
    [InlineData("rv32ic_zcb", 0x9DE1, 0x1234_56FF, 0xFF)] // c.zext.b a1
    [InlineData("rv32ic_zbb_zcb", 0x9DE5, 0x80, 0xFFFF_FF80)] // c.sext.b a1
    [InlineData("rv32ic_zbb_zcb", 0x9DE9, 0x1234_8001, 0x8001)] // c.zext.h a1
    [InlineData("rv32ic_zbb_zcb", 0x9DED, 0x8001, 0xFFFF_8001)] // c.sext.h a1
    [InlineData("rv32ic_zcb", 0x9DF5, 0x0F0F_0F0F, 0xF0F0_F0F0)] // c.not a1
    [InlineData("rv32imc_zcb", 0x9DCD, 7, 49)] // c.mul a1, a1
    public void Computes(string isa, uint word, ulong value, ulong expected)
    {
        SimulatedMachine machine = Machine(isa, word);
        machine.Hart[11] = value;
        machine.RunUntil(1);
        Assert.Equal(expected, machine.Hart[11]);
        Assert.Equal(Origin + ((word & 3) == 3 ? 4u : 2u), machine.Hart.Pc);
    }

    [Theory]
    [InlineData(0xB842, 1, 16)] // cm.push {ra}, -16
    [InlineData(0xB856, 2, 32)] // cm.push {ra, s0}, -32
    [InlineData(0xB8F2, 13, 64)] // cm.push {ra, s0-s11}, -64
    public void Pushes_and_pops_registers(uint push, int count, int size)
    {
        SimulatedMachine machine = Machine("rv32ic_zcmp", push);
        int[] saved = [1, 8, 9, .. Enumerable.Range(18, 10)];
        for (int i = 0; i < saved.Length; i++)
            machine.Hart[saved[i]] = 0x1111_1111u * (ulong)(i + 1);
        machine.Hart[2] = Stack;
        machine.RunUntil(1);
        Assert.Equal(Stack - (ulong)size, machine.Hart[2]);
        Span<byte> word = stackalloc byte[4];
        for (int i = 0; i < count; i++)
        {
            machine.Bus.Peek(Stack - 4 * (ulong)(count - i), word);
            Assert.Equal((uint)machine.Hart[saved[i]], BitConverter.ToUInt32(word));
        }

        // cm.popretz of the same list.
        machine.Bus.Load(Origin + 2, BitConverter.GetBytes((ushort)(push & 0xFF | 0xBC00)));
        machine.Hart[1] = 0;
        machine.Hart[8] = 0;
        machine.Hart[10] = 5;
        machine.Hart.ForgetCode();
        machine.RunUntil(2);
        Assert.Equal(Stack, machine.Hart[2]);
        Assert.Equal(0x1111_1111ul, machine.Hart[1]);
        Assert.Equal(count > 1 ? 0x2222_2222ul : 0, machine.Hart[8]);
        Assert.Equal(0ul, machine.Hart[10]);
        Assert.Equal(0x1111_1110ul, machine.Hart.Pc);
    }

    [Theory]
    [InlineData("rv32e", 0x00A80833)] // add a6, a6, a0: x16 is not there
    [InlineData("rv32i", 0x02B50533)] // mul without M
    [InlineData("rv32ic", 0x9DE1)] // c.zext.b without Zcb
    [InlineData("rv32ic", 0x0000)]
    [InlineData("rv32i", 0x0000006B)]
    [InlineData("rv32i", 0x4501)] // c.li a0, 0 without C
    public void Traps_on_what_the_core_does_not_have(string isa, uint word)
    {
        SimulatedMachine machine = Machine(isa, word);
        (TrapCause Cause, ulong Value)? trap = null;
        machine.Hart.Trapping += (cause, value) => trap ??= (cause, value);
        machine.Hart.Csrs.TrapVector = Origin + 0x100;
        machine.RunUntil(1);
        Assert.Equal((TrapCause.IllegalInstruction, word), trap);
        Assert.Equal(Origin, machine.Hart.Csrs.ExceptionPc);
    }

    private static SimulatedMachine Machine(string isa, uint word)
    {
        var machine = new SimulatedMachine(IsaString.Parse(isa), 1_000_000);
        machine.Bus.Add(new Memory(Origin, 0x1000));
        for (ulong at = 0; at < 0x200; at += 4)
            machine.Bus.Load(Origin + at, BitConverter.GetBytes(0x0000_0013));
        machine.Bus.Load(Origin, BitConverter.GetBytes(word).AsSpan(0, (word & 3) == 3 ? 4 : 2));
        machine.Hart.Reset(Origin);
        return machine;
    }
}
