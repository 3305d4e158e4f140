using System.Reflection;

namespace System.Runtime.Loader;

/// <summary>The one context of the image, which is never unloaded.</summary>
public class AssemblyLoadContext
{
    private static readonly AssemblyLoadContext s_default = new();

    private Action<AssemblyLoadContext>? _unloading;

    private AssemblyLoadContext()
    {
    }

    public static AssemblyLoadContext Default => s_default;

    public static AssemblyLoadContext? GetLoadContext(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly, nameof(assembly));
        return s_default;
    }

    public event Action<AssemblyLoadContext>? Unloading
    {
        add => _unloading += value;
        remove => _unloading -= value;
    }
}
