using System.Text;
using Flint.Compiler.Analysis;
using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>The whole program as one LLVM module.</summary>
public static class ModuleWriter
{
    /// <summary>In bytes. LLVM touches up to so much more than a <c>stackalloc</c> of a size that is not constant takes, which must not count as overflow.</summary>
    private const int LargestProbe = 256;

    public static string Write(ProgramFacts facts)
    {
        Target target = facts.Program.Target;
        bool is64 = target.Core.PointerSize == 8;
        var output = new StringBuilder();
        output.Append("target datalayout = \"").Append(DataLayout(target.Core)).Append("\"\n");
        output.Append("target triple = \"").Append(is64 ? "riscv64" : "riscv32").Append("-unknown-none-elf\"\n\n");
        output.Append(Startup.ModuleAssembly(target)).Append('\n');
        foreach (Node node in facts.Program.Nodes)
            node.Write(output, facts);
        facts.SideTables.Write(output, facts);
        EntryPoint.Write(output, facts);
        FixedAddresses.Write(output, facts);
        ObservedRoots.Write(output, facts);
        TryFrame.Write(output, facts);
        ThreadSwitch.Write(output, facts);
        RaiseRoutines.Write(output, facts);
        VectorTable.Write(output, facts);
        StartupCall.Write(output, facts);
        ZeroedObjects.Write(output, facts);
        string features = $"\"target-cpu\"=\"generic-rv{(is64 ? 64 : 32)}\" \"target-features\"=\"{IsaFeatures.Of(target.Core.Isa)}\"";
        if (target.StackGuard > 0)
            features += $" \"probe-stack\"=\"inline-asm\" \"stack-probe-size\"=\"{Math.Min(target.StackGuard, LargestProbe)}\"";
        output.Append("\nattributes #0 = { nounwind minsize optsize ").Append(features).Append(" }\n");
        output.Append("attributes #1 = { nounwind ").Append(features).Append(" }\n\n");
        facts.Program.DebugInfo.Write(output, target.Core.Abi);
        return output.ToString();
    }

    private static string DataLayout(CoreDescription core)
    {
        string stack = core.Abi.EndsWith('e') ? core.PointerSize == 8 ? "S64" : "S32" : "S128";
        return core.PointerSize == 8 ? $"e-m:e-p:64:64-i64:64-i128:128-n32:64-{stack}" : $"e-m:e-p:32:32-i64:64-n32-{stack}";
    }
}

/// <summary>ISA strings as LLVM target features.</summary>
public static class IsaFeatures
{
    /// <param name="isa"><c>rv32imac_zicsr_zifencei</c></param>
    /// <returns><c>+m,+a,+c,+zicsr,+zifencei</c></returns>
    public static string Of(string isa)
    {
        string[] parts = isa.Split('_');
        IEnumerable<string> letters = parts[0][4..].Where(letter => letter != 'i').Select(letter => $"+{letter}");
        return string.Join(",", letters.Concat(parts[1..].Select(extension => "+" + extension)).Append("+relax"));
    }
}
