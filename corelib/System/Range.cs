using System.Runtime.CompilerServices;

namespace System;

public readonly struct Range : IEquatable<Range>
{
    public Index Start { get; }

    public Index End { get; }

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Range(Index start, Index end);

    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern bool Equals(Range other);
}
