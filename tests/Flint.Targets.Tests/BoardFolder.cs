using System.Reflection;

namespace Flint.Targets.Tests;

/// <summary>A temporary folder of boards that a test writes, and the repository's own.</summary>
public sealed class BoardFolder : IDisposable
{
    private const string Core = """{ "isa": "rv32imac_zicsr_zifencei", "abi": "ilp32" }""";

    private const string Chip = """
        {
          "inherits": "core",
          "chip": "Chip 1",
          "memory": {
            "FLASH": { "kind": "flash", "origin": "0x08000000", "length": "0x4000" },
            "RAM": { "kind": "ram", "origin": "0x20000000", "length": 2048 }
          },
          "stackSize": 512,
          "values": { "clock.frequency": 1000, "console.base": "0x4000" },
          "hooks": { "exit": "A.B.Exit" },
          "images": ["bin"]
        }
        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("flint-boards-").FullName;

    public static string BuiltIn { get; } = typeof(BoardFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BoardsFolder").Value!;

    /// <summary>Adds <c>core</c> and <c>chip</c>, and <c>board</c> with the given text.</summary>
    public Target Load(string board)
    {
        Add("core", "core", Core);
        Add("chip", "chip", Chip);
        Add("board", "board", board);
        return new TargetCatalog([Path]).Load("board");
    }

    /// <summary>What a user sees of the error, with file names relative to the folder.</summary>
    public string ErrorOf(Action action) =>
        Assert.Throws<BuildErrorException>(action).ToString()
            .Replace(Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Add(string name, string kind, string json)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, name));
        File.WriteAllText(System.IO.Path.Combine(Path, name, kind + ".json"), json);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
