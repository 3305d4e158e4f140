using System.Buffers.Binary;
using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>The board's memory as a debugger sees it, by address or by symbol.</summary>
public sealed class BoardMemory
{
    private readonly IBoardEngine engine;
    private readonly BoardImage image;

    internal BoardMemory(IBoardEngine engine, BoardImage image)
    {
        this.engine = engine;
        this.image = image;
    }

    /// <summary>Where a symbol of the image is.</summary>
    /// <param name="symbol">A C# method or static field, or a linker symbol; or its beginning, if that is of one alone.</param>
    /// <exception cref="BuildErrorException">The image has none, or several.</exception>
    public ulong AddressOf(string symbol) => image.Symbol(symbol).Value;

    /// <exception cref="BuildErrorException">There is no memory at an address.</exception>
    public byte[] Read(ulong address, int length)
    {
        byte[] result = new byte[length];
        engine.Read(address, result);
        return result;
    }

    /// <summary>Changes memory, flash too.</summary>
    /// <exception cref="BuildErrorException">There is no memory at an address.</exception>
    public void Write(ulong address, ReadOnlySpan<byte> bytes) => engine.Write(address, bytes);

    public uint ReadWord(ulong address) => BinaryPrimitives.ReadUInt32LittleEndian(Read(address, 4));

    public uint ReadWord(string symbol) => ReadWord(AddressOf(symbol));

    public void WriteWord(ulong address, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Write(address, bytes);
    }

    public void WriteWord(string symbol, uint value) => WriteWord(AddressOf(symbol), value);
}
