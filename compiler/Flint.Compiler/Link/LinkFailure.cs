using System.Globalization;
using System.Text.RegularExpressions;

namespace Flint.Compiler.Link;

/// <summary>What the linker's errors mean to the user.</summary>
internal static partial class LinkFailure
{
    /// <param name="errors">All that ld.lld printed.</param>
    /// <param name="externals">Functions that the program expects of libraries, each with the error that it is when none has it.</param>
    /// <param name="hasNative">Whether what the user gave to be linked can be the cause.</param>
    public static Exception Of(string errors, IReadOnlyDictionary<string, BuildErrorException> externals, bool hasNative)
    {
        string[] missing = [.. UndefinedSymbol().Matches(errors).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        if (missing.Length == 0)
            return (Exception?)Duplicate(errors) ?? (hasNative ? Other(errors) : new InvalidOperationException($"ld.lld failed:\n{errors}"));
        if (missing.Select(name => externals.GetValueOrDefault(name)).FirstOrDefault(known => known is not null) is { } error)
            return error;
        string names = string.Join(", ", missing.Select(name => $"'{name}'"));
        Match user = ReferencedBy().Match(errors);
        if (!hasNative)
            return new BuildErrorException(
                $"nothing defines {names}, neither the program nor the C library",
                user.Success ? $"first used by {user.Groups["function"].Value} in {user.Groups["file"].Value}" : null);
        (string? file, int line) = Place(user);
        return new BuildErrorException(
            $"nothing defines {names}, neither C#, nor what is linked with it, nor the C library",
            $"link what defines it with --native FILE or FlintNative, or export a method as it: [UnmanagedCallersOnly(EntryPoint = \"{missing[0]}\")]",
            file,
            line);
    }

    private static BuildErrorException? Duplicate(string errors)
    {
        Match match = DuplicateSymbol().Match(errors);
        if (!match.Success)
            return null;
        string[] places = [.. match.Groups["place"].Captures.Select(capture => Readable(capture.Value)).Distinct(StringComparer.Ordinal)];
        return new BuildErrorException(
            $"'{match.Groups["name"].Value}' is defined twice: in {string.Join(" and in ", places)}",
            "make one of them static, or __attribute__((weak)) to let the other win");
    }

    private static BuildErrorException Other(string errors) => new(
        "what is given with --native or FlintNative cannot be linked:\n"
        + string.Join('\n', errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ProgramName().Replace(line, ""))));

    private static (string? File, int Line) Place(Match user)
    {
        if (!user.Success)
            return (null, 0);
        string[] parts = user.Groups["file"].Value.Split(':');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int line) ? (parts[0], line) : (parts[0], 0);
    }

    /// <summary><c>a.c:3</c> as errors have it, and the program's own object as what it is.</summary>
    private static string Readable(string place)
    {
        string[] parts = place.Split(':');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{parts[0]}({parts[1]})" : place;
    }

    [GeneratedRegex(@"undefined symbol: (\S+)")]
    private static partial Regex UndefinedSymbol();

    [GeneratedRegex(@">>> referenced by (?<file>\S+).*\n>>> +\S*:\((?<function>.+)\)")]
    private static partial Regex ReferencedBy();

    [GeneratedRegex(@"duplicate symbol: (?<name>\S+)\n(?:>>> defined at (?<place>\S+).*\n(?:>>>  +.*\n?)?)+")]
    private static partial Regex DuplicateSymbol();

    [GeneratedRegex("^[^ ]*ld.lld[^ ]*: (?:error: )?")]
    private static partial Regex ProgramName();
}
