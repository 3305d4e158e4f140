using System.Text;

namespace Flint.Compiler.Llvm;

/// <summary>
/// A failed check: one <c>ebreak</c>, and a record in the non-loaded section <c>.flint.traps</c> that says what failed and where. Costs two
/// bytes of flash, no register, and keeps leaf functions leaves.
/// </summary>
public static class TrapSite
{
    public const string Section = ".flint.traps";

    public static string Instruction(string kind, string method, string file, int line, int pointerSize)
    {
        string assembly =
            $"""
            1: ebreak
            .pushsection {Section},"",@progbits
            .{(pointerSize == 8 ? "quad" : "word")} 1b
            .word {line}
            .asciz {AssemblerString(kind)}
            .asciz {AssemblerString(method)}
            .asciz {AssemblerString(file)}
            .popsection
            """;
        return $"call void asm sideeffect {LlvmNames.Quote(assembly.Replace("$", "$$", StringComparison.Ordinal))}, \"\"()";
    }

    private static string AssemblerString(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (b is >= 0x20 and < 0x7f and not (byte)'"' and not (byte)'\\')
                quoted.Append((char)b);
            else
                quoted.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }
}
