namespace Flint.Sim.Riscv;

/// <summary>Where an instruction's operands lie (RISC-V Instruction Set Manual, Base Instruction Formats).</summary>
internal enum Format
{
    /// <summary>No operands, or such as lie in fixed places that only the instruction itself knows.</summary>
    None,
    R,
    I,

    /// <summary>A shift's amount of 5 or 6 bits.</summary>
    Shift,
    S,
    B,
    U,
    J,

    /// <summary>A control register's number in the immediate's place.</summary>
    Csr,

    /// <summary>As <see cref="R"/>, all floating-point registers.</summary>
    Float,

    /// <summary>Three floating-point operands and a result.</summary>
    FloatFused,

    /// <summary>A result for a floating-point register from an integer register.</summary>
    IntegerToFloat,

    /// <summary>A result for an integer register from floating-point registers.</summary>
    FloatToInteger,

    /// <summary>As <see cref="I"/>, the result for a floating-point register.</summary>
    FloatLoad,

    /// <summary>As <see cref="S"/>, the value in a floating-point register.</summary>
    FloatStore,
}

/// <summary>A row of the instruction set's table.</summary>
internal sealed unsafe class Encoding
{
    /// <param name="mnemonic">As assemblers write it.</param>
    /// <param name="pattern">Bits from 31 to 0: 0, 1, or a dot for what may be either; spaces only separate.</param>
    /// <param name="format">Where the operands lie.</param>
    /// <param name="needs">What the hart must have.</param>
    /// <param name="execute">What it does.</param>
    public Encoding(string mnemonic, string pattern, Format format, Extensions needs, delegate*<Hart, Instruction*, bool> execute)
    {
        Mnemonic = mnemonic;
        Format = format;
        Needs = needs;
        Execute = execute;
        int length = 0;
        foreach (char bit in pattern)
        {
            if (bit == ' ')
                continue;
            length++;
            Mask = Mask << 1 | (bit == '.' ? 0u : 1u);
            Match = Match << 1 | (bit == '1' ? 1u : 0u);
        }

        if (length != 32)
            throw new ArgumentException($"{mnemonic} has {length} bits", nameof(pattern));
    }

    public string Mnemonic { get; }

    public Format Format { get; }

    public Extensions Needs { get; }

    public delegate*<Hart, Instruction*, bool> Execute { get; }

    public uint Mask { get; }

    public uint Match { get; }

    /// <summary>Whether rs1 is an integer register that is read; for control registers it may be a number instead.</summary>
    public bool ReadsRs1 => Format is Format.R or Format.I or Format.Shift or Format.S or Format.B or Format.Csr
        or Format.IntegerToFloat or Format.FloatLoad or Format.FloatStore;

    /// <summary>Whether rs2 is an integer register that is read.</summary>
    public bool ReadsRs2 => Format is Format.R or Format.S or Format.B;

    /// <summary>Whether rd is an integer register that is written.</summary>
    public bool WritesRd => Format is Format.R or Format.I or Format.Shift or Format.U or Format.J or Format.Csr or Format.FloatToInteger;

    /// <summary>Whether rd is a floating-point register, of which number 0 is none that discards.</summary>
    public bool WritesFloat => Format is Format.Float or Format.FloatFused or Format.IntegerToFloat or Format.FloatLoad;

    /// <summary>Whether funct3 is a rounding mode, of which 5 and 6 are reserved.</summary>
    public bool Rounds => (Format is Format.Float or Format.FloatFused or Format.IntegerToFloat or Format.FloatToInteger) && (Mask & 0x7000) == 0;

    public bool Matches(uint word, Extensions present) => (word & Mask) == Match && (Needs & ~present) == 0;
}
