using System.Globalization;
using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>A number for all that a board has done: the same firmware with the same inputs has the same.</summary>
internal sealed class TraceHash
{
    // Fowler, Noll and Vo's hash 1a with 64 bits.
    private const ulong Offset = 0xCBF2_9CE4_8422_2325;
    private const ulong Prime = 0x100_0000_01B3;

    private readonly IBoardEngine engine;
    private ulong hash = Offset;

    public TraceHash(IBoardEngine engine)
    {
        this.engine = engine;
        engine.Sent += (uart, value) => Add($"{uart} {value} {engine.Now.Ticks}");
        engine.PinChanged += (pin, isHigh) => Add($"{pin} {isHigh} {engine.Now.Ticks}");
    }

    /// <summary>Of the events so far, and of the state of core and memory now.</summary>
    /// <param name="memory">What belongs to the state.</param>
    public string Now(ReadOnlySpan<byte> memory)
    {
        ulong result = hash;
        foreach (string register in Sim.Riscv.RegisterNames.Integers.Append("pc"))
            result = Mix(result, engine.Register(register));
        result = Mix(result, engine.Instructions);
        foreach (byte value in memory)
            result = (result ^ value) * Prime;
        return result.ToString("x16", CultureInfo.InvariantCulture);
    }

    private void Add(string happening)
    {
        foreach (char character in happening)
            hash = (hash ^ character) * Prime;
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        for (int shift = 0; shift < 64; shift += 8)
            hash = (hash ^ (value >> shift & 0xFF)) * Prime;
        return hash;
    }
}
