using System.Runtime.CompilerServices;

namespace System;

public sealed partial class String
{
    public static string Concat(string? str0, string? str1)
    {
        if (IsNullOrEmpty(str0))
            return IsNullOrEmpty(str1) ? "" : str1;
        if (IsNullOrEmpty(str1))
            return str0;
        string result = AllocateSum((long)str0._stringLength + str1._stringLength);
        result.Put(0, str0);
        result.Put(str0._stringLength, str1);
        return result;
    }

    public static string Concat(string? str0, string? str1, string? str2) => ConcatAll(str0, str1, str2, null);

    public static string Concat(string? str0, string? str1, string? str2, string? str3) => ConcatAll(str0, str1, str2, str3);

    private static string ConcatAll(string? str0, string? str1, string? str2, string? str3)
    {
        str0 ??= "";
        str1 ??= "";
        str2 ??= "";
        str3 ??= "";
        long length = (long)str0._stringLength + str1._stringLength + str2._stringLength + str3._stringLength;
        if (length == 0)
            return "";
        string result = AllocateSum(length);
        int at = result.Put(0, str0);
        at = result.Put(at, str1);
        at = result.Put(at, str2);
        result.Put(at, str3);
        return result;
    }

    public static string Concat(params string?[] values)
    {
        ArgumentNullException.ThrowIfNull(values, nameof(values));
        return Concat(new ReadOnlySpan<string?>(values));
    }

    public static string Concat(params ReadOnlySpan<string?> values)
    {
        long length = 0;
        foreach (string? value in values)
            if (value != null)
                length += value._stringLength;
        if (length == 0)
            return "";
        string result = AllocateSum(length);
        int at = 0;
        foreach (string? value in values)
            if (value != null)
                at = result.Put(at, value);
        return result;
    }

    public static string Concat(object? arg0) => arg0?.ToString() ?? "";

    public static string Concat(object? arg0, object? arg1) => Concat(arg0?.ToString(), arg1?.ToString());

    public static string Concat(object? arg0, object? arg1, object? arg2) =>
        Concat(arg0?.ToString(), arg1?.ToString(), arg2?.ToString());

    public static string Concat(params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(args, nameof(args));
        string?[] values = new string?[args.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = args[i]?.ToString();
        return Concat(new ReadOnlySpan<string?>(values));
    }

    private static string AllocateSum(long length)
    {
        if (length > int.MaxValue)
            ThrowHelper.ThrowOutOfMemoryException();
        return AllocateUnwritten((int)length);
    }

    private int Put(int index, string value)
    {
        Buffer.Memmove(ref Unsafe.Add(ref _firstChar, index), ref value._firstChar, (uint)value._stringLength);
        return index + value._stringLength;
    }
}
