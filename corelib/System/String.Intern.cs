using System.Runtime.CompilerServices;

namespace System;

public sealed partial class String
{
    private static string?[]? s_interned;
    private static int s_internedCount;

    /// <summary>The program's literals, and null behind the last.</summary>
    private static extern unsafe nint* Literals
    {
        [MethodImpl(MethodImplOptions.InternalCall)]
        get;
    }

    public static string Intern(string str)
    {
        if (IsInterned(str) is { } known)
            return known;
        s_interned ??= new string?[4];
        if (s_internedCount == s_interned.Length)
            Array.Resize(ref s_interned, 2 * s_internedCount);
        s_interned[s_internedCount++] = str;
        return str;
    }

    public static unsafe string? IsInterned(string str)
    {
        ArgumentNullException.ThrowIfNull(str, nameof(str));
        for (nint* literal = Literals; *literal != 0; literal++)
            if (Unsafe.AsRef<string>(literal) is { } text && text == str)
                return text;
        for (int i = 0; i < s_internedCount; i++)
            if (s_interned![i] == str)
                return s_interned[i];
        return null;
    }
}
