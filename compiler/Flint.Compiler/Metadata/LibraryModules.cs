using System.Collections.Concurrent;

namespace Flint.Compiler.Metadata;

/// <summary>The class library's assemblies, which all builds of a process share: they are large, and nothing changes them.</summary>
internal static class LibraryModules
{
    private static readonly ConcurrentDictionary<Key, Module> s_modules = new();

    /// <exception cref="BuildErrorException">The file is not a readable IL assembly.</exception>
    public static Module Open(string path, ModuleOrigin origin)
    {
        var file = new FileInfo(path);
        return s_modules.GetOrAdd(new Key(path, file.LastWriteTimeUtc, file.Exists ? file.Length : 0), key => Module.Open(key.Path, origin));
    }

    /// <summary>A file that is made anew is another one.</summary>
    private readonly record struct Key(string Path, DateTime Written, long Length);
}
