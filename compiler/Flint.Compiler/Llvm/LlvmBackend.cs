using System.Collections.Immutable;
using Flint.Compiler.Analysis;
using Flint.Compiler.Escape;
using Flint.Compiler.Link;
using Flint.Compiler.Reports;
using Flint.Targets;

namespace Flint.Compiler.Llvm;

/// <summary>Runs the installed LLVM on a module: <c>opt</c>, then <c>llc</c>; <c>opt</c> twice when objects can go from the heap to the stack in between.</summary>
internal sealed class LlvmBackend(Toolchain toolchain, Program program)
{
    private const string PlacedExtension = ".stack.ll";

    // Moving a computation down past a check, towards its only use, keeps its operands alive across the check and calls
    // instead of one result: see docs/decisions/code-generation-at-speed.md.
    private static readonly string[] s_inPlace = ["-instcombine-code-sinking=false"];
    private static readonly string[] s_machineInPlace = ["-disable-machine-sink", "-misched-prera-direction=topdown"];

    private readonly Target _target = program.Target;
    private readonly OptimizationGoal _goal = program.Goal;
    private StackAllocationResult? _placement;

    /// <summary>Compiles a module to an object file.</summary>
    /// <param name="emitAssembly">Also writes the assembly text beside the object.</param>
    /// <exception cref="InvalidOperationException">LLVM rejects the module, or warns of it: a defect of this compiler.</exception>
    public void Compile(string modulePath, string objectPath, bool emitAssembly)
    {
        string optimised = Path.ChangeExtension(objectPath, ".bc");
        _placement = PlaceOnStack(modulePath, objectPath);
        string input = _placement is { IsChanged: true } ? Path.ChangeExtension(objectPath, PlacedExtension) : modulePath;
        bool forSpeed = _goal == OptimizationGoal.Speed;
        Run(toolchain.Opt, [$"-passes=default<{Level}>", .. forSpeed ? s_inPlace : [], "-o", optimised, input]);
        string[] common =
        [
            .. forSpeed ? ["-O3", .. s_machineInPlace] : (string[])["-O2"],
            "-function-sections", "-stack-size-section", "-data-sections", "--frame-pointer=none", $"-mattr={IsaFeatures.Of(_target.Core.Isa)}", optimised,
        ];
        Run(toolchain.Llc, ["-filetype=obj", "-o", objectPath, .. common]);
        if (emitAssembly)
            Run(toolchain.Llc, ["-filetype=asm", "-o", Path.ChangeExtension(objectPath, ".s"), .. common]);
        File.Delete(optimised);
    }

    /// <summary>The allocations on the heap that are left in what was compiled.</summary>
    public ImmutableArray<StayingAllocation> Allocations(string objectPath)
    {
        if (_placement is null)
            return [];
        string optimised = Path.ChangeExtension(objectPath, ".remaining.ll");
        // Opaque once more: LLVM drops what calls are marked with when it changes their arguments.
        string opaque = Path.ChangeExtension(objectPath, ".opaque.ll");
        File.WriteAllText(opaque, Allocators.MakeOpaque(_placement.Module));
        Run(toolchain.Opt, ["-S", $"-passes=default<{Level}>", "-o", optimised, opaque]);
        File.Delete(opaque);
        HashSet<int> remaining = StayingSites.In(File.ReadAllText(optimised));
        File.Delete(optimised);
        return AllocationReport.Of(_placement.Analysis, program, remaining);
    }

    private string Level => _goal == OptimizationGoal.Size ? "Oz" : "O3";

    /// <summary>Null for a program that allocates nothing.</summary>
    private StackAllocationResult? PlaceOnStack(string modulePath, string objectPath)
    {
        string module = File.ReadAllText(modulePath);
        if (!Allocators.AreIn(module))
            return null;
        string opaque = Path.ChangeExtension(objectPath, ".opaque.ll");
        string simplified = Path.ChangeExtension(objectPath, ".simplified.ll");
        File.WriteAllText(opaque, Allocators.MakeOpaque(module));
        Run(toolchain.Opt, ["-S", $"-passes=thinlto-pre-link<{Level}>", "-o", simplified, opaque]);
        StackAllocationResult result = StackAllocation.Run(File.ReadAllText(simplified), program);
        File.Delete(opaque);
        File.Delete(simplified);
        File.WriteAllText(Path.ChangeExtension(objectPath, PlacedExtension), result.Module);
        return result;
    }

    private static void Run(string tool, IEnumerable<string> arguments)
    {
        ToolResult result = ToolProcess.Run(tool, arguments);
        if (result.ExitCode != 0 || result.Errors.Length > 0)
            throw new InvalidOperationException($"{Path.GetFileName(tool)} failed on what Flint generated:\n{result.Errors}");
    }
}
