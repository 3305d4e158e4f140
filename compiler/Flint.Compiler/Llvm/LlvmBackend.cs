using System.Diagnostics;
using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>Runs the installed LLVM on a module: <c>opt</c>, then <c>llc</c>.</summary>
public sealed class LlvmBackend(string opt, string llc)
{
    /// <summary>Compiles a module to an object file.</summary>
    /// <param name="emitAssembly">Also writes the assembly text beside the object.</param>
    /// <exception cref="InvalidOperationException">LLVM rejects the module: a defect of this compiler.</exception>
    public void Compile(string modulePath, string objectPath, OptimizationGoal goal, bool emitAssembly)
    {
        string optimised = Path.ChangeExtension(objectPath, ".bc");
        string pipeline = goal == OptimizationGoal.Size ? "default<Oz>" : "default<O2>";
        Run(opt, [$"-passes={pipeline}", "-o", optimised, modulePath]);
        string level = goal == OptimizationGoal.Size ? "-O2" : "-O3";
        string[] common = [level, "-function-sections", "-data-sections", "--frame-pointer=none", optimised];
        Run(llc, ["-filetype=obj", "-o", objectPath, .. common]);
        if (emitAssembly)
            Run(llc, ["-filetype=asm", "-o", Path.ChangeExtension(objectPath, ".s"), .. common]);
        File.Delete(optimised);
    }

    private static void Run(string tool, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(tool)} failed on what Flint generated:\n{errors}");
    }
}
