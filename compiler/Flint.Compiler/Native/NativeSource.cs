namespace Flint.Compiler.Native;

/// <summary>A file that an app brings, and how outputs and messages call it: by its path from the app's folder.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Name">Relative to the app's folder, with / between folders.</param>
internal sealed record NativeSource(string Path, string Name)
{
    public static NativeSource Of(string path, string appFolder)
    {
        string full = System.IO.Path.GetFullPath(path);
        return new NativeSource(full, System.IO.Path.GetRelativePath(appFolder, full).Replace('\\', '/'));
    }

    public NativeKind? Kind => System.IO.Path.GetExtension(Path) switch
    {
        ".c" => NativeKind.Source,
        ".S" or ".s" => NativeKind.Source,
        ".o" => NativeKind.Object,
        ".a" => NativeKind.Archive,
        _ => null,
    };

    /// <summary>The name of the object file, without folders.</summary>
    public string ObjectName => Name.Replace("../", "", StringComparison.Ordinal).Replace('/', '.') + ".o";

    /// <summary>The folder to leave out of what the object file says, as it is no part of the app's; null when it is.</summary>
    public string? OutsideFolder => Name.StartsWith("../", StringComparison.Ordinal) ? Name[..(Name.LastIndexOf('/') + 1)] : null;
}

internal enum NativeKind
{
    /// <summary>C or assembly, for clang.</summary>
    Source,

    Object,

    Archive,
}
