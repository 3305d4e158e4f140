using System;

namespace Flint.Runtime;

/// <summary>What <see cref="HeapVerifier"/> ends a program with; never caught.</summary>
internal sealed class HeapCorruptedException : SystemException
{
    public HeapCorruptedException()
        : base(null)
    {
    }
}
