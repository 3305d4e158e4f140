using System.Security.Cryptography;
using System.Text;
using Flint.Targets;
using Microsoft.CodeAnalysis;

namespace Flint.Frontend;

/// <summary>The board's pins as C# constants: an assembly with the class <c>Flint.Boards.Board</c>, made from the board's data.</summary>
internal static class BoardAssembly
{
    /// <summary>The assembly's path; compiled only when the board's data or the HAL changed.</summary>
    public static string Require(Target target, Installation installation)
    {
        string source = Source(target);
        byte[] key = SHA256.HashData([.. Encoding.UTF8.GetBytes(source), .. File.ReadAllBytes(installation.Hal)]);
        string folder = Path.Combine(installation.Root, "artifacts", "boards", $"{target.Name}-{Convert.ToHexStringLower(key.AsSpan(0, 8))}");
        string path = Path.Combine(folder, "Flint.Board.dll");
        if (File.Exists(path))
            return path;
        Directory.CreateDirectory(folder);

        // Written aside and moved, so that builds that run at once never read half a file.
        string temporary = Path.Combine(folder, $"Flint.Board.{Environment.ProcessId}.dll");
        SourceCompiler.Emit(
            "Flint.Board", [SourceCompiler.Parse(source, "Board.g.cs")], [installation.Hal], OutputKind.DynamicallyLinkedLibrary, temporary);
        File.Delete(Path.ChangeExtension(temporary, ".pdb"));
        File.Move(temporary, path, overwrite: true);
        return path;
    }

    private static string Source(Target target)
    {
        var source = new StringBuilder("namespace Flint.Boards;\n\n");
        source.Append("/// <summary>The pins of ").Append(target.Description).Append(".</summary>\npublic static class Board\n{\n");
        foreach ((string name, PinDescription pin) in target.Pins)
            source.Append("    public static ").Append(target.PinType).Append(' ').Append(name).Append(" => new(").Append(pin.Number)
                .Append(", activeLow: ").Append(pin.ActiveLow ? "true" : "false").Append(");\n");
        return source.Append("}\n").ToString();
    }
}
