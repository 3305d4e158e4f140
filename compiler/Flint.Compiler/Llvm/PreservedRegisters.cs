using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>The registers that a call preserves, as they are saved one after the other: the stack pointer first, then the return address.</summary>
internal static class PreservedRegisters
{
    /// <summary>In bytes.</summary>
    public static int Size(CoreDescription core) => Integer(core).Count() * core.PointerSize + Float(core).Count() * FloatSize(core);

    /// <param name="instruction">For a register of integers: <c>lw</c>.</param>
    /// <param name="floatInstruction">For one of numbers, without its size: <c>fl</c>.</param>
    /// <returns>What to do with each register at which offset in bytes.</returns>
    public static IEnumerable<(string Instruction, string Register, int Offset)> Transfers(CoreDescription core, string instruction, string floatInstruction)
    {
        int offset = 0;
        foreach (string register in Integer(core))
        {
            yield return (instruction, register, offset);
            offset += core.PointerSize;
        }

        foreach (string register in Float(core))
        {
            yield return (floatInstruction + (FloatSize(core) == 8 ? "d" : "w"), register, offset);
            offset += FloatSize(core);
        }
    }

    /// <summary>RISC-V psABI, Integer Register Convention.</summary>
    private static IEnumerable<string> Integer(CoreDescription core) =>
        ["sp", "ra", .. Enumerable.Range(0, core.Abi.EndsWith('e') ? 2 : 12).Select(number => $"s{number}")];

    /// <summary>RISC-V psABI, Floating-point Register Convention.</summary>
    private static IEnumerable<string> Float(CoreDescription core) =>
        FloatSize(core) == 0 ? [] : Enumerable.Range(0, 12).Select(number => $"fs{number}");

    private static int FloatSize(CoreDescription core) => core.Abi[^1] switch
    {
        'd' => 8,
        'f' => 4,
        _ => 0,
    };
}
