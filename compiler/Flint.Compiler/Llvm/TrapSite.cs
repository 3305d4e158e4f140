using System.Text;

namespace Flint.Compiler.Llvm;

/// <summary>
/// A failed check. Where nothing can be caught it is one <c>ebreak</c>; else a call of the routine that raises the exception, made in a way that
/// keeps leaf functions leaves: it never returns, so the return address that it overwrites is not missed. A record in the non-loaded section
/// <c>.flint.traps</c> says what failed and where: by the address of the <c>ebreak</c>, or the one after the call.
/// </summary>
public static class TrapSite
{
    public const string Section = ".flint.traps";

    public static string Instruction(string kind, string method, string file, int line, int pointerSize) =>
        Assembly($"1: ebreak\n{Record(kind, method, file, line, pointerSize)}", "");

    /// <summary>As <see cref="Instruction"/>; what a handler will read must be in memory by then.</summary>
    public static string Call(string kind, string method, string file, int line, int pointerSize) =>
        Assembly($"call {RaiseSymbol(kind)}\n1:\n{Record(kind, method, file, line, pointerSize)}", "~{memory}");

    /// <summary>The routine that raises an exception, by the full name of its type.</summary>
    public static string RaiseSymbol(string kind) => "flint_raise_" + kind[(kind.LastIndexOf('.') + 1)..];

    private static string Assembly(string text, string clobbers) =>
        $"call void asm sideeffect {LlvmNames.Quote(text.Replace("$", "$$", StringComparison.Ordinal))}, \"{clobbers}\"()";

    private static string Record(string kind, string method, string file, int line, int pointerSize) =>
        $"""
        .pushsection {Section},"",@progbits
        .{(pointerSize == 8 ? "quad" : "word")} 1b
        .word {line}
        .asciz {AssemblerString(kind)}
        .asciz {AssemblerString(method)}
        .asciz {AssemblerString(file)}
        .popsection
        """;

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
