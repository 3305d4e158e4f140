using System.Security.Cryptography;
using System.Text;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>
/// Calls of <c>[RunAtStartup]</c> methods. Each is a piece of startup code in a section of its own that nothing keeps but the relocations
/// which the methods that depend on it leave behind: where optimisation and the linker drop all of these, the call goes, too.
/// </summary>
public static class StartupCall
{
    /// <summary>An instruction of no bytes that keeps the call of <paramref name="startup"/> in the image.</summary>
    public static string Marker(MethodDesc startup) => $"call void asm sideeffect \".reloc ., R_RISCV_NONE, {CallSymbol(startup)}\", \"\"()";

    public static void Write(StringBuilder output, ProgramFacts facts)
    {
        foreach (MethodDesc startup in facts.Program.TargetBindings.Startup)
        {
            // The assembler's call takes plain names only.
            string alias = CallSymbol(startup) + "_method";
            output.Append('@').Append(alias).Append(" = alias void (), ptr ").Append(LlvmNames.Global(startup.Name)).Append('\n');
            foreach (string line in (string[])
                [
                    $".section .init.call.{CallSymbol(startup)},\"ax\",@progbits",
                    $"{CallSymbol(startup)}:",
                    $"call {alias}",
                    ".text",
                ])
                output.Append("module asm ").Append(LlvmNames.Quote(line)).Append('\n');
        }
    }

    private static string CallSymbol(MethodDesc startup) =>
        "flint_startup_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(startup.Name)).AsSpan(0, 8));
}
