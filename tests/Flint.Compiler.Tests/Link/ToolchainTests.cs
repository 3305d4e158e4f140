using System.Runtime.Versioning;
using Flint.Compiler.Link;
using Flint.Targets;

namespace Flint.Compiler.Tests.Link;

[UnsupportedOSPlatform("windows")]
public sealed class ToolchainTests : IDisposable
{
    private readonly LinkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Everything_missing_is_one_error_with_one_command()
    {
        var search = new ToolSearch { PathFolders = [folder.Path], GccFolder = folder.Path, PicolibcFolder = folder.Path };

        Assert.Equal(
            "error: opt is not installed; llc is not installed; ld.lld is not installed; llvm-symbolizer is not installed; "
            + "libgcc is not installed for rv32imac_zicsr_zifencei/ilp32; picolibc is not installed for rv32imac_zicsr_zifencei/ilp32; "
            + "picolibc (fast) is not installed for rv32imac_zicsr_zifencei/ilp32\n"
            + "  hint: apt-get install gcc-riscv64-unknown-elf lld-22 llvm-22 picolibc-riscv64-unknown-elf "
            + "(Flint needs LLVM 22 or later; FLINT_LLVM may name its bin folder)",
            ErrorOf(search));
    }

    [Fact]
    public void Old_LLVM_is_refused()
    {
        AddTool("opt", "Debian LLVM version 14.0.6");
        var search = new ToolSearch { PathFolders = [folder.Path] };

        ToolStatus opt = search.FindOpt();

        Assert.Equal(("14.0.6", "is of version 14.0.6, too old"), (opt.Version, opt.Problem));
    }

    [Theory]
    [InlineData("opt-22", "22")]
    [InlineData("opt-23", "23")]
    [InlineData("opt", "24.1.0")]
    public void LLVM_22_or_later_is_taken_by_either_name(string name, string version)
    {
        AddTool("opt", "  LLVM version 24.1.0");
        AddTool(name, "  LLVM version 24.1.0");
        var search = new ToolSearch { PathFolders = [folder.Path] };

        Assert.Equal(
            new ToolStatus("opt", Path.Combine(folder.Path, name), version, null, "llvm-22"), search.FindOpt());
    }

    [Fact]
    public void LLD_says_its_version_in_its_own_way()
    {
        AddTool("ld.lld", "Debian LLD 22.1.8 (compatible with GNU linkers)");

        Assert.Equal("22.1.8", new ToolSearch { PathFolders = [folder.Path] }.FindLld().Version);
    }

    [Fact]
    public void Folder_of_FLINT_LLVM_is_the_only_one_searched()
    {
        AddTool("opt-22", "");
        var search = new ToolSearch { LlvmFolder = "/nowhere", PathFolders = [folder.Path] };

        Assert.Equal("is not in /nowhere, which FLINT_LLVM names", search.FindOpt().Problem);
    }

    [Theory]
    [InlineData("rv32imac_zicsr_zifencei", "ilp32", "rv32imac/ilp32")]
    [InlineData("rv32imc", "ilp32", "rv32im/ilp32")]
    [InlineData("rv32ec_zicsr", "ilp32e", "rv32e/ilp32e")]
    [InlineData("rv64gc", "lp64d", "rv64imafdc/lp64d")]
    [InlineData("rv32imafc", "ilp32", "rv32imac/ilp32")]
    [InlineData("rv32imac", "ilp32d", null)]
    public void Library_build_is_the_one_that_uses_most_of_the_core(string isa, string abi, string? expected)
    {
        foreach (string build in (string[])["rv32i/ilp32", "rv32im/ilp32", "rv32imac/ilp32", "rv32imafdc/ilp32d", "rv32e/ilp32e", "rv64imafdc/lp64d"])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, build));
            File.WriteAllText(Path.Combine(folder.Path, build, "libc.a"), "");
        }

        string? found = Multilib.Find(folder.Path, isa, abi, "libc.a");

        Assert.Equal(expected, found is null ? null : Path.GetDirectoryName(Path.GetRelativePath(folder.Path, found)));
    }

    [Fact]
    public void Newest_GCC_is_taken()
    {
        foreach (string version in (string[])["9.3.0", "12.2.0"])
        {
            Directory.CreateDirectory(Path.Combine(folder.Path, version, "rv32imac", "ilp32"));
            File.WriteAllText(Path.Combine(folder.Path, version, "rv32imac", "ilp32", "libgcc.a"), "");
        }

        Assert.Equal("12.2.0", new ToolSearch { GccFolder = folder.Path }.FindLibGcc("rv32imac", "ilp32").Version);
    }

    [Fact]
    public void Goal_chooses_the_C_library()
    {
        Toolchain toolchain = Toolchain.Locate(LinkFolder.Board("hifive1-revb"));

        Assert.DoesNotContain("/release/", toolchain.Archives(OptimizationGoal.Size)[0], StringComparison.Ordinal);
        Assert.Contains("/release/", toolchain.Archives(OptimizationGoal.Speed)[0], StringComparison.Ordinal);
    }

    private static string ErrorOf(ToolSearch search) =>
        Assert.Throws<BuildErrorException>(() => Toolchain.Locate(LinkFolder.Board("hifive1-revb"), search)).ToString();

    private void AddTool(string name, string answer)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, $"#!/bin/sh\necho '{answer}'\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
