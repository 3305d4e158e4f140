using System.Text;
using System.Text.RegularExpressions;

namespace Flint.Cli.Tests;

/// <summary>The same app gives the same bytes wherever it lies, and no output tells where that was.</summary>
public sealed class ReproducibilityTests
{
    private const string Code =
        """
        using System;
        using System.Collections.Generic;
        var words = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
        foreach (KeyValuePair<string, int> word in words)
            Console.WriteLine($"{word.Key}={word.Value} {Table.Squares[word.Value]}");
        try { Console.WriteLine(words["c"]); } catch (KeyNotFoundException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(1.5 * Environment.TickCount / 7 > 1e9);
        static class Table { public static readonly int[] Squares = [1, 4, 9]; }
        """;

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    [Theory]
    [InlineData("app.cs", "hifive1-revb")]
    [InlineData("app.cs", "longan-nano")]
    [InlineData("app", "qemu-virt-rv32")]
    [InlineData("app/app.csproj", "qemu-virt-rv32")]
    [InlineData("based.cs", "qemu-virt-rv32")]
    public void Two_folders_give_the_same_bytes(string app, string board)
    {
        using var first = new CommandRun();
        using var second = new CommandRun();
        string inner = Path.Combine(second.Folder, "another", "place of another length");
        SortedDictionary<string, byte[]> one = Build(first, first.Folder, app, board);
        SortedDictionary<string, byte[]> other = Build(second, inner, app, board);
        Assert.Equal([".bin", ".elf", ".hex", ".ll", ".map", ".s"], one.Keys);
        Assert.Equal(one.Keys, other.Keys);
        foreach ((string kind, byte[] bytes) in one)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(other[kind]), $"{kind} differs");
            NamesNoPlace(kind, bytes, first.Folder);
        }
    }

    /// <summary>So that a clean checkout elsewhere gives the same, too.</summary>
    private static void NamesNoPlace(string kind, byte[] bytes, string folder)
    {
        // Intel hex has the image's bytes as digits.
        string text = kind == ".hex" ? Encoding.Latin1.GetString(HexData(bytes)) : Encoding.Latin1.GetString(bytes);
        string checkout = Path.GetFullPath(Path.Combine(CommandRun.Firmware, ".."));
        string home = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);
        foreach (string place in (string[])[folder, checkout, Path.GetTempPath(), home + "/"])
            Assert.False(text.Contains(place, StringComparison.Ordinal), $"{kind} has {place}");

        // What comes from the tool's own sources begins with /_/. libgcc's debug information has where its packager built it, the same everywhere.
        string[] absolute =
        [
            .. Regex.Matches(text, @"(?<![\w.~/)])/(?!_/)[A-Za-z][\w.+-]*/[\w.+-]+(?:/[\w.+-]+)*").Select(match => match.Value)
                .Where(path => kind != ".elf" || !path.StartsWith("/build/", StringComparison.Ordinal)).Distinct(),
        ];
        Assert.True(absolute.Length == 0, $"{kind} has {string.Join(", ", absolute)}");
    }

    private static byte[] HexData(byte[] file) =>
        [.. Encoding.ASCII.GetString(file).Split('\n').Where(line => line.StartsWith(':')).SelectMany(line => Convert.FromHexString(line.AsSpan(9, Convert.ToInt32(line[1..3], 16) * 2)))];

    private static SortedDictionary<string, byte[]> Build(CommandRun flint, string folder, string app, string board)
    {
        Directory.CreateDirectory(Path.Combine(folder, "app"));
        foreach (string file in (string[])["app.cs", "app/main.cs"])
            File.WriteAllText(Path.Combine(folder, file), Code);
        File.WriteAllText(Path.Combine(folder, "based.cs"), "#:property LangVersion=14\n" + Code);
        if (app.EndsWith(".csproj", StringComparison.Ordinal))
            File.WriteAllText(Path.Combine(folder, app), Project);
        CommandResult result = flint.Run("", "build", Path.Combine(folder, app), "--board", board, "--emit", "elf,bin,hex,ll,asm,map");
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var outputs = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(Path.Combine(folder, app.StartsWith("app/", StringComparison.Ordinal) || app == "app" ? "app" : "", "bin", "flint", board)))
            outputs.Add(Path.GetExtension(file), File.ReadAllBytes(file));
        return outputs;
    }
}
