using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Flint.Runtime;

/// <summary>Ends the program after an error: one line on the console that the host turns into exception, method and line.</summary>
internal static class Trap
{
    /// <summary>What a process ends with that aborts: 128 + SIGABRT.</summary>
    private const int ExitCode = 134;

    /// <summary>Prints <c>\n!pc cause\n</c> in hex.</summary>
    public static void Report(nuint pc, nuint cause)
    {
        BeginLine(pc);
        WriteHex(cause);
        EndLine();
    }

    /// <summary>Prints <c>\n!returnAddress x methodTable message\n</c>, numbers in hex.</summary>
    [DoesNotReturn]
    public static void Throw(Exception e, nuint returnAddress, nuint methodTable)
    {
        WriteThrown(e._message, returnAddress, methodTable);
    }

    /// <summary>Ends the program by its own wish: the line of an exception without address and type.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FailFast(string? message) => WriteThrown(message, 0, 0);

    [DoesNotReturn]
    private static void WriteThrown(string? message, nuint returnAddress, nuint methodTable)
    {
        BeginLine(returnAddress);
        Write('x');
        Write(' ');
        WriteHex(methodTable);
        Write(' ');
        for (int i = 0; message != null && i < message.Length; i++)
            Write(message[i] < 128 ? message[i] : '?');
        EndLine();
    }

    /// <summary>Ends the program with an exception that came out of where nothing can catch it.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Unhandled(Exception e) => Throw(e, 0, (nuint)MethodTable.Of(e));

    private static void BeginLine(nuint address)
    {
        Write('\n');
        Write('!');
        WriteHex(address);
        Write(' ');
    }

    [DoesNotReturn]
    private static void EndLine()
    {
        Write('\n');
        Platform.Exit(ExitCode);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe void WriteHex(nuint value)
    {
        for (int shift = sizeof(nuint) * 8 - 4; shift >= 0; shift -= 4)
        {
            uint digit = (uint)(value >> shift) & 15;
            Write((char)(digit + (digit < 10 ? '0' : 'a' - 10)));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write(char c) => Platform.WriteConsole((byte)c);
}
