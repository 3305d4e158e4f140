using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Flint.Frontend;

/// <summary>The net10.0 reference assemblies of the installed .NET SDK: what user code is compiled against.</summary>
internal static class ReferenceAssemblies
{
    /// <summary>Whatever .NET has, the device's library is a part of these; the others would only be read to be ignored.</summary>
    private static readonly string[] s_names =
    [
        "System.Runtime", "System.Console", "System.Collections", "System.Linq", "System.Memory", "System.Threading", "System.Runtime.InteropServices",
        "System.Runtime.Extensions", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Numerics.Vectors", "System.Text.Encoding.Extensions",
        "System.Threading.Tasks", "System.Threading.Thread", "System.Runtime.Numerics", "System.Runtime.Intrinsics", "System.ObjectModel",
        "System.Diagnostics.Debug", "System.Diagnostics.Tools", "System.ComponentModel", "System.ComponentModel.Primitives", "System.Text.RegularExpressions",
        "System.Text.Json", "System.Text.Encodings.Web", "System.IO", "System.Runtime.CompilerServices.Unsafe", "System.Threading.Channels",
        "System.Linq.Expressions", "System.Private.Uri", "System.Collections.Specialized", "System.Collections.NonGeneric", "System.Buffers", "netstandard",
        "System.Globalization", "System.Reflection", "System.Reflection.Extensions", "System.Reflection.Primitives", "System.Resources.ResourceManager",
        "System.IO.Pipelines", "System.Diagnostics.Tracing", "System.Diagnostics.DiagnosticSource", "System.Threading.Timer", "System.Threading.Overlapped",
    ];

    public static ImmutableArray<MetadataReference> Load()
    {
        string folder = Folder();
        return
        [
            .. s_names.Select(name => Path.Combine(folder, name + ".dll")).Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    /// <exception cref="BuildErrorException">No SDK with the net10.0 reference pack is installed.</exception>
    public static string Folder()
    {
        IEnumerable<string> roots = ((string?[])[Environment.GetEnvironmentVariable("DOTNET_ROOT"), RuntimeRoot()]).OfType<string>();
        foreach (string root in roots)
        {
            string packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
            if (!Directory.Exists(packs))
                continue;
            string? newest = Directory.GetDirectories(packs, "10.*")
                .OrderBy(folder => Version.TryParse(Path.GetFileName(folder), out Version? version) ? version : new Version(0, 0))
                .LastOrDefault();
            if (newest is not null)
                return Path.Combine(newest, "ref", "net10.0");
        }

        throw new BuildErrorException("the net10.0 reference assemblies are missing", "install the .NET 10 SDK, or set DOTNET_ROOT to where it is");
    }

    /// <summary>The runtime lies in <c>shared/Microsoft.NETCore.App/10.x/</c> below the installation's root.</summary>
    private static string? RuntimeRoot() =>
        Path.GetDirectoryName(typeof(object).Assembly.Location) is { Length: > 0 } folder ? Path.GetFullPath(Path.Combine(folder, "..", "..", "..")) : null;
}
