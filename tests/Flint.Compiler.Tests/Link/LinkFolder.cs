using System.Reflection;
using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Compiler.Tests.Link;

/// <summary>A temporary folder in which a test makes programs from LLVM IR.</summary>
public sealed class LinkFolder : IDisposable
{
    private static readonly TargetCatalog catalog = new(
        [typeof(LinkFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BoardsFolder").Value!]);

    public string Path { get; } = Directory.CreateTempSubdirectory("flint-link-").FullName;

    public static Target Board(string name) => catalog.Load(name);

    /// <summary>Compiles the program, whose module this completes with target and startup.</summary>
    /// <returns>The object file's path.</returns>
    public string Compile(Target target, string body)
    {
        string source = System.IO.Path.Combine(Path, "app.ll");
        string program = System.IO.Path.Combine(Path, "app.o");
        File.WriteAllText(source, $"target triple = \"riscv32-unknown-elf\"\n{Startup.ModuleAssembly(target)}{body}");
        ToolResult result = ToolProcess.Run(
            Toolchain.Locate(target).Llc,
            ["-O2", "-mattr=+m,+a,+c,+relax", "-function-sections", "-data-sections", "-filetype=obj", source, "-o", program]);
        Assert.Equal("", result.Errors);
        return program;
    }

    public LinkResult Link(string board, string body) => Link(Board(board), body);

    public LinkResult Link(Target target, string body) => FirmwareLinker.Link(new LinkRequest
    {
        Target = target,
        Toolchain = Toolchain.Locate(target),
        Goal = OptimizationGoal.Size,
        Program = Compile(target, body),
        Output = System.IO.Path.Combine(Path, "app.elf"),
        Map = System.IO.Path.Combine(Path, "app.map"),
    });

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
