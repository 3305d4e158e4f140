using System.Globalization;
using System.Text;
using Flint.Targets;

namespace Flint.Compiler.Link;

/// <summary>The code from reset to <c>flint_main</c>, part of every program's module.</summary>
/// <remarks>
/// What of it is needed is known only after linking. So each fragment is a section <c>.init.*</c>, and <see cref="LinkerScript"/>
/// places those that <see cref="StartupNeeds"/> names; no tool but the program's own compiler run sees assembly.
/// </remarks>
public static class Startup
{
    /// <summary>The one that jumps to <c>flint_main</c>.</summary>
    internal const string LastSection = ".init.main";

    /// <returns>GNU assembly, without comments, one statement a line.</returns>
    public static string Assembly(Target target)
    {
        string text = LinkerResource.Fill(
            "startup.s",
            ("pointerSize", target.Core.PointerSize.ToString(CultureInfo.InvariantCulture)),
            ("chipStores", string.Join('\n', Stores(target.StartupStores))),
            ("stackTop", $"0x{LinkerScript.StackTop(target):X}"),
            ("guardAddress", $"0x{GuardAddress(target):X}"));
        IEnumerable<string> statements = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');
        return string.Join('\n', statements) + "\n";
    }

    /// <returns><see cref="Assembly"/> as LLVM IR: lines of <c>module asm</c>.</returns>
    public static string ModuleAssembly(Target target)
    {
        var result = new StringBuilder();
        foreach (string line in Assembly(target).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            result.Append("module asm \"")
                .Append(line.Replace("\\", "\\5C", StringComparison.Ordinal).Replace("\"", "\\22", StringComparison.Ordinal))
                .Append("\"\n");
        return result.ToString();
    }

    /// <summary>The guard below RAM as <c>pmpaddr</c> has a naturally aligned power of two: the address in words, and ones in place of the lowest bits.</summary>
    private static ulong GuardAddress(Target target) =>
        target.StackGuard == 0 ? 0 : ((target.Ram.Origin - (ulong)target.StackGuard) >> 2) | (((ulong)target.StackGuard >> 3) - 1);

    /// <summary>The upper 20 bits of an address stay in a0, a value in a1, as long as they are the same.</summary>
    private static IEnumerable<string> Stores(IEnumerable<RegisterStore> stores)
    {
        uint? upper = null;
        uint? value = null;
        foreach (RegisterStore store in stores)
        {
            var lower = (int)(store.Address << 20) >> 20;
            uint page = store.Address - (uint)lower;
            if (page != upper)
                yield return $"lui a0, 0x{(upper = page) >> 12:X}";
            if (store.Value != 0 && store.Value != value)
                yield return $"li a1, 0x{value = store.Value:X}";
            yield return $"sw {(store.Value == 0 ? "zero" : "a1")}, {lower}(a0)";
        }
    }

    /// <returns>The sections to place, in their order.</returns>
    internal static IReadOnlyList<string> Sections(Target target, StartupNeeds needs)
    {
        VectorTableKind? kind = target.VectorTable?.Kind;
        bool findsFaultsInTable = kind == VectorTableKind.MtvecAddresses;
        bool trapsAlone = needs.Trap && !needs.Vectors && !findsFaultsInTable;
        (string Name, bool Needed)[] fragments =
        [
            ("alias", target.ResetAddress is not null),
            ("chip", !target.StartupStores.IsEmpty),
            ("stack", true),
            ("gp", needs.GlobalPointer),
            ("tls", needs.ThreadLocals),
            ("trap", trapsAlone && !needs.DeepStack),
            ("deep_trap", trapsAlone && needs.DeepStack),
            ("faults", needs.Trap && !needs.Vectors && findsFaultsInTable),
            ("vectors", needs.Vectors && kind == VectorTableKind.Mtvec),
            ("vectors_addresses", needs.Vectors && kind == VectorTableKind.MtvecAddresses),
            ("vectors_mtvt", needs.Vectors && kind == VectorTableKind.Mtvt),
            ("guard", needs.DeepStack && target.StackGuard > 0),
            ("data", needs.Data),
            ("bss", needs.Bss),
            ("main", true),
        ];
        return [.. fragments.Where(fragment => fragment.Needed).Select(fragment => ".init." + fragment.Name)];
    }
}
