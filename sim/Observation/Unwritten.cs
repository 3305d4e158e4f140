namespace Flint.Sim.Observation;

/// <summary>Which bytes of a value depend on what was never written.</summary>
/// <param name="Bytes">A bit for each byte, the lowest first.</param>
/// <param name="Origin">From where they were read.</param>
internal readonly record struct Unwritten(byte Bytes, ulong Origin)
{
    /// <summary>All bytes when it is any.</summary>
    public Unwritten Everywhere => Bytes == 0 ? default : this with { Bytes = 0xFF };

    public Unwritten Or(Unwritten other) => new((byte)(Bytes | other.Bytes), Bytes != 0 ? Origin : other.Origin);

    /// <summary>A value of some bytes as a register has it.</summary>
    public Unwritten Extended(int size, bool isSigned)
    {
        int low = (1 << size) - 1;
        bool spreads = isSigned && (Bytes >> (size - 1) & 1) != 0;
        return this with { Bytes = (byte)(Bytes & low | (spreads ? ~low : 0)) };
    }

    /// <summary>The result of a computation with integers.</summary>
    public static Unwritten Of(string mnemonic, Unwritten first, Unwritten second, long immediate)
    {
        Unwritten both = first.Or(second);
        return mnemonic switch
        {
            "xori" or "ori" or "and" or "or" or "xor" => both,
            "andi" => first.Kept(immediate),
            "addi" when immediate == 0 => first,
            "addi" or "add" or "sub" => both with { Bytes = (byte)-(both.Bytes & -both.Bytes) },
            "slli" => first.Moved((int)immediate),
            "srli" or "srai" => first.Moved(-(int)immediate),
            "sext.b" => first.Extended(1, isSigned: true),
            "sext.h" => first.Extended(2, isSigned: true),
            "zext.h" => first.Extended(2, isSigned: false),
            _ => both.Everywhere,
        };
    }

    /// <summary>Without the bytes that a mask makes zero.</summary>
    private Unwritten Kept(long mask)
    {
        int kept = 0;
        for (int i = 0; i < 8; i++)
        {
            if ((mask >> (8 * i) & 0xFF) != 0)
                kept |= 1 << i;
        }

        return this with { Bytes = (byte)(Bytes & kept) };
    }

    /// <summary>Shifted by some bits, upwards or, when negative, downwards.</summary>
    private Unwritten Moved(int bits)
    {
        int bytes = Math.Abs(bits) / 8;
        int further = bits % 8 == 0 ? bytes : bytes + 1;
        int moved = bits >= 0 ? Bytes << bytes | Bytes << further : Bytes >> bytes | Bytes >> further;
        return this with { Bytes = (byte)moved };
    }
}

/// <summary>What registers hold that was never written.</summary>
/// <param name="width">Of a register, in bytes.</param>
internal sealed class UnwrittenRegisters(int width)
{
    private readonly Unwritten[] values = new Unwritten[Riscv.Hart.Sink + 1];

    public Unwritten Bytes(int register) => values[register];

    public void Write(int register, Unwritten value)
    {
        if (register != Riscv.Hart.Sink)
            values[register] = value with { Bytes = (byte)(value.Bytes & (1 << width) - 1) };
    }

    public void Clear() => Array.Clear(values);
}
