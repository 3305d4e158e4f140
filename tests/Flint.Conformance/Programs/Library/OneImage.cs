// The little that a program can ask about its assembly and where it is loaded.
using System.Reflection;
using System.Runtime.Loader;

Assembly assembly = Assembly.GetExecutingAssembly();
Console.WriteLine(assembly == Assembly.GetExecutingAssembly());
AssemblyLoadContext? context = AssemblyLoadContext.GetLoadContext(assembly);
if (context != null)
{
    context.Unloading += Report;
    context.Unloading -= Report;
    context.Unloading += Report;
    context.Unloading -= Report;
}

Console.WriteLine("not unloaded");

static void Report(AssemblyLoadContext context) => Console.WriteLine("unloaded");
