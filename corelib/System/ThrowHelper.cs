using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Flint.Runtime;

namespace System;

/// <summary>
/// How official code throws. A failed check of the kind that the hardware could make is a trap; the other exceptions leave
/// out the names of parameters and the less common messages, as the tables of all of them take 3 KiB each.
/// </summary>
internal static class ThrowHelper
{
    private static string? GetArgumentName(ExceptionArgument argument) => null;

    private static string? GetResourceString(ExceptionResource resource) => null;

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

    [DoesNotReturn]
    internal static void ThrowArgumentOutOfRangeException(ExceptionArgument argument) => throw new ArgumentOutOfRangeException();

    [DoesNotReturn]
    internal static void ThrowArgumentOutOfRangeException(ExceptionArgument argument, ExceptionResource resource) =>
        throw new ArgumentOutOfRangeException();

    [DoesNotReturn]
    internal static void ThrowArgumentOutOfRangeException(ExceptionArgument argument, int paramNumber, ExceptionResource resource) =>
        throw new ArgumentOutOfRangeException();

    [DoesNotReturn]
    internal static void ThrowNegative(string paramName) =>
        throw new ArgumentOutOfRangeException(paramName, "Non-negative number required.");

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

    [DoesNotReturn]
    internal static void ThrowArgumentNullException(ExceptionArgument argument) => throw new ArgumentNullException(null);

    [DoesNotReturn]
    internal static void ThrowArgumentNullException(ExceptionArgument argument, ExceptionResource resource) =>
        throw new ArgumentNullException(null);

    [DoesNotReturn]
    internal static void ThrowArgumentException(ExceptionResource resource) => throw new ArgumentException();

    [DoesNotReturn]
    internal static void ThrowArgumentException(ExceptionResource resource, ExceptionArgument argument) => throw new ArgumentException();

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
    internal static void ThrowInvalidOperationException(ExceptionResource resource) => throw new InvalidOperationException(
        resource == ExceptionResource.TaskT_TransitionToFinal_AlreadyCompleted
            ? "An attempt was made to transition a task to a final state when it had already completed."
            : null);

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException_InvalidOperation_NoValue() =>
        throw new InvalidOperationException("Nullable object must have a value.");

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException_InvalidOperation_EnumFailedVersion() =>
        throw new InvalidOperationException("Collection was modified; enumeration operation may not execute.");

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException_InvalidOperation_EnumOpCantHappen() =>
        throw new InvalidOperationException("Enumeration has either not started or has already finished.");

    [DoesNotReturn]
    internal static void ThrowNotSupportedException(ExceptionResource resource) => throw new NotSupportedException();

    [DoesNotReturn]
    internal static void ThrowRankException(ExceptionResource resource) => throw new RankException();
}
