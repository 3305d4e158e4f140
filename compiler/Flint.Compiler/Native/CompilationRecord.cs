using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Flint.Compiler.Native;

/// <summary>
/// What an object file was made from, beside it: the command, then each file that the compiler read, by its content. Times do not count: a file that is restored is as it was.
/// </summary>
/// <param name="folder">What relative names begin at.</param>
internal sealed class CompilationRecord(string path, string folder)
{
    private const string FileWord = "file ";
    private const string WarningWord = "warning ";

    /// <returns>The warnings of that compilation; default when the command or a file is not the same any more.</returns>
    public ImmutableArray<string> WarningsIfCurrent(string command)
    {
        if (!File.Exists(path))
            return default;
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Hash(Encoding.UTF8.GetBytes(command)))
            return default;
        foreach (string line in lines.Where(line => line.StartsWith(FileWord, StringComparison.Ordinal)))
        {
            string[] parts = line[FileWord.Length..].Split(' ', 2);
            if (ContentHash(parts[1]) != parts[0])
                return default;
        }

        return [.. lines.Where(line => line.StartsWith(WarningWord, StringComparison.Ordinal)).Select(line => line[WarningWord.Length..])];
    }

    public void Write(string command, IEnumerable<string> files, IEnumerable<string> warnings) => File.WriteAllLines(
        path,
        [
            Hash(Encoding.UTF8.GetBytes(command)),
            .. files.Select(file => $"{FileWord}{ContentHash(file)} {file}"),
            .. warnings.Select(warning => WarningWord + warning),
        ]);

    public void Forget() => File.Delete(path);

    private string? ContentHash(string file)
    {
        string full = Path.Combine(folder, file);
        return File.Exists(full) ? Hash(File.ReadAllBytes(full)) : null;
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
