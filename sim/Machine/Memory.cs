using System.Runtime.CompilerServices;

namespace Flint.Sim;

/// <summary>RAM or ROM. Zeroed when made.</summary>
public sealed unsafe class Memory
{
    private readonly byte[] content;

    /// <param name="length">In bytes, below 2 GiB.</param>
    /// <param name="isWritable">By the hart's stores; loaders can always write.</param>
    public Memory(ulong start, ulong length, bool isWritable = true)
    {
        Start = start;
        Length = length;
        IsWritable = isWritable;
        // Some bytes more, so that the address of an empty memory's first byte exists.
        content = GC.AllocateArray<byte>(checked((int)length + 8), pinned: true);
        Bytes = (byte*)Unsafe.AsPointer(ref content[0]);
    }

    /// <summary>The same bytes at a further address.</summary>
    public Memory(ulong start, Memory aliased)
    {
        Start = start;
        Length = aliased.Length;
        IsWritable = aliased.IsWritable;
        content = aliased.content;
        Bytes = aliased.Bytes;
    }

    public ulong Start { get; }

    public ulong Length { get; }

    /// <summary>By the hart's stores without more ado.</summary>
    public bool IsWritable { get; private set; }

    /// <summary>What decides of stores of the hart, or null.</summary>
    internal IFlashController? Controller { get; private set; }

    /// <summary>Whether the harts can reach it at the moment; loaders always can.</summary>
    public bool IsAvailable { get; internal set; } = true;

    internal byte* Bytes { get; }

    /// <summary>Fills it as a loss of power leaves it: flash as it was, RAM with noise that is the same each time.</summary>
    /// <param name="before">Where the content from before is, at the same addresses.</param>
    public void CopyFrom(Bus before, bool isKept)
    {
        var bytes = new Span<byte>(Bytes, (int)Length);
        if (isKept)
            before.Peek(Start, bytes);
        else
            new Random(0x5EED).NextBytes(bytes);
    }

    /// <summary>Makes it flash that was never programmed: all ones, and no stores of the hart reach it.</summary>
    internal void MakeFlash()
    {
        IsWritable = false;
        content.AsSpan(0, (int)Length).Fill(0xFF);
    }

    /// <summary>Whether both are the same bytes.</summary>
    internal bool IsSameAs(Memory other) => content == other.content;

    /// <summary>Lets a controller decide of stores.</summary>
    internal void Control(IFlashController controller)
    {
        Controller = controller;
        IsWritable = false;
    }

    /// <summary>Some of its bytes.</summary>
    /// <param name="offset">From its start.</param>
    internal Span<byte> Slice(ulong offset, int length) => new Span<byte>(Bytes, (int)Length).Slice((int)offset, length);

    internal void Fill(byte value) => new Span<byte>(Bytes, (int)Length).Fill(value);

    internal byte* At(ulong address) => Bytes + (address - Start);

    /// <returns>1, 2, 4 or 8 bytes, not extended.</returns>
    internal static ulong Read(byte* at, int size) => size switch
    {
        1 => *at,
        2 => Unsafe.ReadUnaligned<ushort>(at),
        4 => Unsafe.ReadUnaligned<uint>(at),
        _ => Unsafe.ReadUnaligned<ulong>(at),
    };
}
