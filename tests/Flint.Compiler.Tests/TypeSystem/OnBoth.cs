using System.Reflection;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Tests.TypeSystem;

/// <summary>A source compiled once, as Flint sees it and as the .NET that runs the tests does.</summary>
public abstract class OnBoth : IDisposable
{
    private readonly CompiledApp app;

    protected OnBoth(string source)
    {
        app = new CompiledApp(source);
        Context = app.Open();
        Desktop = app.OnDesktop();
    }

    public TypeSystemContext Context { get; }

    public Assembly Desktop { get; }

    public void Dispose()
    {
        app.Dispose();
        GC.SuppressFinalize(this);
    }
}
