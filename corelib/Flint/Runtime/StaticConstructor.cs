using System;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Runs static constructors in programs that can catch what these throw.</summary>
internal static unsafe class StaticConstructor
{
    private const nint Started = 1;

    /// <param name="constructor">Runs once.</param>
    /// <param name="state">0 before the constructor has started, then 1; the address of the exception once it has failed.</param>
    /// <param name="typeName">With its namespace.</param>
    public static void Run(delegate*<void> constructor, nint* state, string typeName)
    {
        if (*state != 0)
            throw Unsafe.As<nint, TypeInitializationException>(ref *state);
        *state = Started;
        try
        {
            constructor();
        }
        catch (Exception e)
        {
            var failure = new TypeInitializationException(typeName, e);
            *state = Unsafe.As<TypeInitializationException, nint>(ref failure);
            throw failure;
        }
    }
}
