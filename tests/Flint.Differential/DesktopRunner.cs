using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Flint.Differential;

/// <summary>Runs a compiled program on the .NET that runs the tests.</summary>
public static class DesktopRunner
{
    private static readonly Lock s_console = new();

    /// <summary>One program at a time: a process has one console.</summary>
    /// <param name="library">What every <c>[DllImport]</c> of the program refers to, or null.</param>
    public static ProgramRun Run(string assemblyPath, string? library = null)
    {
        lock (s_console)
            return RunAlone(assemblyPath, library);
    }

    private static ProgramRun RunAlone(string assemblyPath, string? library)
    {
        var context = new AssemblyLoadContext(Path.GetFileName(assemblyPath), isCollectible: true);
        TextWriter console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Assembly program = context.LoadFromStream(new MemoryStream(File.ReadAllBytes(assemblyPath)));
            if (library is not null)
                NativeLibrary.SetDllImportResolver(program, (_, _, _) => NativeLibrary.Load(library));
            MethodInfo main = program.EntryPoint!;
            object?[] arguments = main.GetParameters().Length == 1 ? [Array.Empty<string>()] : [];
            object? result = main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return new ProgramRun(output.ToString(), result as int? ?? 0, null);
        }
        catch (Exception exception) when (exception is not InvalidProgramException)
        {
            return new ProgramRun(output.ToString(), 0, exception.GetType().FullName!.Replace('+', '.'));
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }
    }
}
