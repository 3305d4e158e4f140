using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Flint.Runtime;

namespace System;

/// <summary>
/// How official code throws. A failed check of the kind that the hardware could make is a trap. The names of parameters and messages are
/// chosen where the caller is compiled, as the tables of all of them take 3 KiB each.
/// </summary>
internal static class ThrowHelper
{
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string GetArgumentName(ExceptionArgument argument);

    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string GetResourceString(ExceptionResource resource);

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowOutOfRange(string? paramName) => throw new ArgumentOutOfRangeException(paramName);

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowOutOfRange(string? paramName, string? message) => throw new ArgumentOutOfRangeException(paramName, message);

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNull(string? paramName) => throw new ArgumentNullException(paramName);

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNull(string? paramName, string? message) => throw new ArgumentNullException(paramName, message);

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowArgument(string? message, string? paramName) => throw new ArgumentException(message, paramName);

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowInvalid(string? message) => throw new InvalidOperationException(message);

    [DoesNotReturn, MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNotSupported(string? message) => throw new NotSupportedException(message);

    [DoesNotReturn]
    internal static void ThrowIndexOutOfRangeException() => Panic.IndexOutOfRange();

    [DoesNotReturn]
    internal static void ThrowArrayTypeMismatchException() => Panic.ArrayTypeMismatch();

    [DoesNotReturn]
    internal static void ThrowOverflowException() => Panic.Overflow();

    [DoesNotReturn]
    internal static void ThrowDivideByZeroException() => Panic.DivideByZero();

    [DoesNotReturn]
    internal static void ThrowOutOfMemoryException() => Panic.OutOfMemory();

    [DoesNotReturn]
    internal static void ThrowOutOfMemoryException_StringTooLong() => Panic.OutOfMemory();

    [DoesNotReturn]
    internal static void ThrowArgumentOutOfRangeException() => throw new ArgumentOutOfRangeException();

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowArgumentOutOfRangeException(ExceptionArgument argument) => ThrowOutOfRange(GetArgumentName(argument));

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowArgumentOutOfRangeException(ExceptionArgument argument, ExceptionResource resource) =>
        ThrowOutOfRange(GetArgumentName(argument), GetResourceString(resource));

    [DoesNotReturn]
    internal static void ThrowNegative(string paramName) =>
        throw new ArgumentOutOfRangeException(paramName, "Non-negative number required.");

    [DoesNotReturn]
    internal static void ThrowNegative(string paramName, int value) =>
        throw new ArgumentOutOfRangeException(paramName, value, string.Concat(paramName, " ('", value.ToString(), "') must be a non-negative value."));

    [DoesNotReturn]
    internal static void ThrowArgumentOutOfRange_IndexMustBeLessException() =>
        throw new ArgumentOutOfRangeException(
            "index", "Index was out of range. Must be non-negative and less than the size of the collection.");

    [DoesNotReturn]
    internal static void ThrowArgumentOutOfRange_IndexMustBeLessOrEqualException() =>
        throw new ArgumentOutOfRangeException(
            "index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");

    [DoesNotReturn]
    internal static void ThrowStartIndexArgumentOutOfRange_ArgumentOutOfRange_IndexMustBeLess() =>
        throw new ArgumentOutOfRangeException(
            "startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.");

    [DoesNotReturn]
    internal static void ThrowStartIndexArgumentOutOfRange_ArgumentOutOfRange_IndexMustBeLessOrEqual() =>
        throw new ArgumentOutOfRangeException(
            "startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");

    [DoesNotReturn]
    internal static void ThrowCountArgumentOutOfRange_ArgumentOutOfRange_Count() =>
        throw new ArgumentOutOfRangeException("count", "Count must be positive and count must refer to a location within the string/array/collection.");

    [DoesNotReturn]
    internal static void ThrowIndexArgumentOutOfRange_NeedNonNegNumException() => ThrowNegative("index");

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowArgumentNullException(ExceptionArgument argument) => ThrowNull(GetArgumentName(argument));

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowArgumentNullException(ExceptionArgument argument, ExceptionResource resource) =>
        ThrowNull(GetArgumentName(argument), GetResourceString(resource));

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowArgumentException(ExceptionResource resource) => ThrowArgument(GetResourceString(resource), null);

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowArgumentException(ExceptionResource resource, ExceptionArgument argument) =>
        ThrowArgument(GetResourceString(resource), GetArgumentName(argument));

    [DoesNotReturn]
    internal static void ThrowArgumentException_DestinationTooShort() =>
        throw new ArgumentException("Destination is too short.", "destination");

    [DoesNotReturn]
    internal static void ThrowAddingDuplicateWithKeyArgumentException<T>(T key) =>
        throw new ArgumentException(
            string.Concat("An item with the same key has already been added. Key: ", key?.ToString()));

    [DoesNotReturn]
    internal static void ThrowKeyNotFoundException<T>(T key) =>
        throw new KeyNotFoundException(
            string.Concat("The given key '", key?.ToString(), "' was not present in the dictionary."));

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException() => throw new InvalidOperationException();

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowInvalidOperationException(ExceptionResource resource) => ThrowInvalid(GetResourceString(resource));

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException_InvalidOperation_NoValue() =>
        throw new InvalidOperationException("Nullable object must have a value.");

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException_InvalidOperation_EnumFailedVersion() =>
        throw new InvalidOperationException("Collection was modified; enumeration operation may not execute.");

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException_InvalidOperation_EnumOpCantHappen() =>
        throw new InvalidOperationException("Enumeration has either not started or has already finished.");

    [DoesNotReturn, MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowNotSupportedException(ExceptionResource resource) => ThrowNotSupported(GetResourceString(resource));

    [DoesNotReturn]
    internal static void ThrowRankException(ExceptionResource resource) => throw new RankException(GetResourceString(resource));
}
