using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Flint.Compiler.Import;

/// <summary>
/// A method's exception handlers in the order that an exception meets them, innermost first, as ECMA-335 (I.12.4.2.5) orders them. A point of the
/// code has a <em>state</em>: the number, from 1, of the first handler that an exception raised there meets, 0 for none.
/// </summary>
internal sealed class ProtectedRegions
{
    /// <summary>States are bytes on the device.</summary>
    public const int Most = byte.MaxValue;

    private ProtectedRegions(ImmutableArray<ExceptionRegion> handlers) => Handlers = handlers;

    public static ProtectedRegions None { get; } = new([]);

    public ImmutableArray<ExceptionRegion> Handlers { get; }

    public bool IsEmpty => Handlers.IsEmpty;

    /// <param name="isIgnored">Tells of handlers that do nothing.</param>
    public static ProtectedRegions Of(ImmutableArray<ExceptionRegion> regions, Func<ExceptionRegion, bool> isIgnored) =>
        new([.. regions.Where(region => !isIgnored(region))]);

    public ExceptionRegion this[int number] => Handlers[number - 1];

    /// <summary>The state of an instruction.</summary>
    public int StateAt(int offset) => First(1, handler => IsInTry(offset, handler));

    /// <summary>The state while a handler runs.</summary>
    public int Outer(int number) => StateAt(this[number].HandlerOffset);

    /// <summary>The handler that is asked after this one has declined.</summary>
    public int Next(int number)
    {
        ExceptionRegion declined = this[number];
        return First(number + 1, handler => handler.TryOffset <= declined.TryOffset
            && handler.TryOffset + handler.TryLength >= declined.TryOffset + declined.TryLength);
    }

    /// <summary>Whether control enters or leaves protected code at an instruction, so that the state must be set there.</summary>
    public bool ChangesStateAt(int offset) => Handlers.Any(handler => handler.TryOffset == offset
        || (handler.HandlerOffset == offset && handler.Kind is ExceptionRegionKind.Finally or ExceptionRegionKind.Fault));

    /// <summary>Whether a handler's own code has protected regions, so that it can be resumed in the middle.</summary>
    public bool HasRegionsInHandler(ExceptionRegion handler) => Handlers.Any(inner => IsInHandler(inner.TryOffset, handler));

    /// <summary>The number of the innermost handler of one of these kinds whose code an instruction belongs to, 0 for none.</summary>
    public int HandlerAround(int offset, params ReadOnlySpan<ExceptionRegionKind> kinds)
    {
        int innermost = 0;
        for (int number = 1; number <= Handlers.Length; number++)
            if (kinds.Contains(this[number].Kind) && IsInHandler(offset, this[number])
                && (innermost == 0 || this[number].HandlerLength < this[innermost].HandlerLength))
                innermost = number;
        return innermost;
    }

    /// <summary>The finally blocks that run when control leaves from one instruction to another, in that order.</summary>
    public IEnumerable<ExceptionRegion> FinalliesBetween(int source, int target) => Handlers.Where(handler =>
        handler.Kind == ExceptionRegionKind.Finally && IsInTry(source, handler) && !IsInTry(target, handler));

    public static bool IsInTry(int offset, ExceptionRegion handler) =>
        offset >= handler.TryOffset && offset < handler.TryOffset + handler.TryLength;

    public static bool IsInHandler(int offset, ExceptionRegion handler) =>
        offset >= handler.HandlerOffset && offset < handler.HandlerOffset + handler.HandlerLength;

    private int First(int number, Func<ExceptionRegion, bool> matches)
    {
        for (; number <= Handlers.Length; number++)
            if (matches(this[number]))
                return number;
        return 0;
    }
}
