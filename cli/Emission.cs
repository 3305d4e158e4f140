using Flint.Compiler;
using Flint.Compiler.Link;

namespace Flint.Cli;

/// <summary>Writes the files that a user asked for out of a build.</summary>
internal static class Emission
{
    public static readonly IReadOnlyList<string> Kinds = ["elf", "bin", "hex", "uf2", "esp", "ll", "asm", "map"];

    /// <param name="text">Kinds separated by commas.</param>
    /// <exception cref="BuildErrorException">One is not known.</exception>
    public static IReadOnlyList<string> Parse(string text)
    {
        string[] kinds = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        foreach (string kind in kinds)
        {
            if (!Kinds.Contains(kind))
                throw new BuildErrorException($"--emit has '{kind}'", $"known values: {string.Join(", ", Kinds)}");
        }
        return kinds;
    }

    /// <summary>The kind that a file's name asks for.</summary>
    /// <exception cref="BuildErrorException">Its extension is none of an image's.</exception>
    public static string KindOf(string file) => Path.GetExtension(file) switch
    {
        ".elf" => "elf",
        ".bin" => "bin",
        ".hex" => "hex",
        ".uf2" => "uf2",
        ".esp" => "esp",
        _ => throw new BuildErrorException($"-o is '{file}', which does not say the image's kind", "end the name in .elf, .bin, .hex, .uf2 or .esp"),
    };

    /// <summary>Writes one output to <paramref name="path"/>.</summary>
    public static void Write(BuildResult build, string kind, string path)
    {
        switch (kind)
        {
            case "bin":
                File.WriteAllBytes(path, BinImage.Create(build.Link.Image));
                break;
            case "esp":
                File.WriteAllBytes(path, EspImage.Create(build.Link.Image));
                break;
            case "hex":
                File.WriteAllText(path, IntelHexImage.Create(build.Link.Image));
                break;
            case "uf2":
                File.WriteAllBytes(path, Uf2Image.Create(build.Link.Image, build.Link.Target));
                break;
            default:
                string source = kind switch { "elf" => build.ElfPath, "ll" => build.LlvmPath, "map" => build.MapPath, _ => build.AssemblyPath! };
                File.Copy(source, path, overwrite: true);
                break;
        }
    }

    public static string Extension(string kind) => kind == "asm" ? ".s" : "." + kind;
}
