using System.Runtime.CompilerServices;

namespace Flint.Hal.Stm32F1;

/// <summary>What a DMA channel fills or empties between two interrupts, on a chip with little memory.</summary>
[InlineArray(64)]
internal struct Bytes64
{
    private byte _first;
}

/// <summary>The same where there is more.</summary>
[InlineArray(128)]
internal struct Bytes128
{
    private byte _first;
}

/// <summary>A ring of two of these.</summary>
[InlineArray(256)]
internal struct Bytes256
{
    private byte _first;
}
