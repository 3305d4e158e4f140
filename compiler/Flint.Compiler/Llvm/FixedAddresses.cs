using System.Text;

namespace Flint.Compiler.Llvm;

/// <summary>
/// Tells the collector whether the image has code that takes an object's address for a hash code: then objects must not move. One byte of flash, which nothing
/// keeps but the relocations that such code leaves behind.
/// </summary>
internal static class FixedAddresses
{
    private const string Symbol = "flint_fixed_addresses";

    /// <summary>An instruction of no bytes.</summary>
    public static string Marker { get; } = $"call void asm sideeffect \".reloc ., R_RISCV_NONE, {Symbol}\", \"\"()";

    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        if (!facts.Program.CollectsGarbage)
            output.Append($"module asm \".set {Symbol}, 0\"\n");
        else
            foreach (string line in (string[])[$".section .rodata.flint.fixed,\"a\",@progbits", $"{Symbol}: .byte 1", ".text"])
                output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
    }
}
