namespace Flint.Compiler.Link;

/// <summary>Chooses among the builds of a library for several ISAs, in folders such as <c>rv32imac/ilp32</c>.</summary>
public static class Multilib
{
    /// <summary>
    /// The build that uses most of the core: its base and ABI are the core's, and it has no extension that the core lacks.
    /// Of equals, one with multiplication is preferred.
    /// </summary>
    /// <param name="folder">Holds the <c>isa/abi</c> folders.</param>
    /// <param name="isa">The core's ISA string; single-letter extensions count.</param>
    /// <param name="file">The library's file name.</param>
    /// <returns>The file's path, or null when no build will run.</returns>
    public static string? Find(string folder, string isa, string abi, string file)
    {
        if (!Directory.Exists(folder))
            return null;
        (string @base, string letters) = Parse(isa);
        return (
            from path in Directory.EnumerateDirectories(folder, "rv*")
            let name = Path.GetFileName(path)
            let build = Parse(name)
            where build.Base == @base && build.Letters.All(letters.Contains)
            let library = Path.Combine(path, abi, file)
            where File.Exists(library)
            orderby build.Letters.Length descending, build.Letters.Contains('m') descending, name
            select library).FirstOrDefault();
    }

    /// <returns><c>rv32i</c> and <c>mac</c> of <c>rv32imac_zicsr</c>; g stands for imafd.</returns>
    private static (string Base, string Letters) Parse(string isa)
    {
        string letters = isa.Split('_')[0].Replace("g", "imafd", StringComparison.Ordinal);
        return letters.Length > 5 ? (letters[..5], letters[5..]) : (letters, "");
    }
}
