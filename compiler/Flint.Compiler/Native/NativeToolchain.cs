using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Compiler.Native;

/// <summary>What C sources are compiled with.</summary>
/// <param name="Clang">Its path, with no link in it, so that its own headers lie below <see cref="ClangFolder"/>.</param>
/// <param name="Headers">The folder of the C library's headers.</param>
internal sealed record NativeToolchain(string Clang, string Version, string Headers)
{
    /// <summary>Where clang is installed, with its libraries.</summary>
    public string ClangFolder => Path.GetDirectoryName(Path.GetDirectoryName(Clang))!;

    /// <exception cref="BuildErrorException">It is not installed; the hint is how to install it.</exception>
    public static NativeToolchain Locate(Target target)
    {
        ToolSearch search = ToolSearch.FromEnvironment();
        ToolStatus clang = search.FindClang();
        if (clang.Problem is not null)
            throw new BuildErrorException($"{clang.Name} {clang.Problem}", $"apt-get install {clang.Package} (C sources need it)");
        string path = File.ResolveLinkTarget(clang.Path!, returnFinalTarget: true)?.FullName ?? clang.Path!;
        return new NativeToolchain(path, clang.Version ?? "", search.PicolibcHeaders);
    }
}
