using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>Runs the installed LLVM on a module: <c>opt</c>, then <c>llc</c>.</summary>
internal sealed class LlvmBackend(Toolchain toolchain)
{
    /// <summary>Compiles a module to an object file.</summary>
    /// <param name="emitAssembly">Also writes the assembly text beside the object.</param>
    /// <exception cref="InvalidOperationException">LLVM rejects the module, or warns of it: a defect of this compiler.</exception>
    public void Compile(string modulePath, string objectPath, Target target, OptimizationGoal goal, bool emitAssembly)
    {
        string optimised = Path.ChangeExtension(objectPath, ".bc");
        Run(toolchain.Opt, [$"-passes={(goal == OptimizationGoal.Size ? "default<Oz>" : "default<O3>")}", "-o", optimised, modulePath]);
        string[] common =
        [
            goal == OptimizationGoal.Size ? "-O2" : "-O3",
            "-function-sections", "-stack-size-section", "-data-sections", "--frame-pointer=none", $"-mattr={IsaFeatures.Of(target.Core.Isa)}", optimised,
        ];
        Run(toolchain.Llc, ["-filetype=obj", "-o", objectPath, .. common]);
        if (emitAssembly)
            Run(toolchain.Llc, ["-filetype=asm", "-o", Path.ChangeExtension(objectPath, ".s"), .. common]);
        File.Delete(optimised);
    }

    private static void Run(string tool, IEnumerable<string> arguments)
    {
        ToolResult result = ToolProcess.Run(tool, arguments);
        if (result.ExitCode != 0 || result.Errors.Length > 0)
            throw new InvalidOperationException($"{Path.GetFileName(tool)} failed on what Flint generated:\n{result.Errors}");
    }
}
