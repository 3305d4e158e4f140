namespace Flint.Sim.Riscv;

/// <summary>Floating-point registers, and what of fcsr there is (RISC-V Instruction Set Manual, "F" Extension).</summary>
public sealed unsafe partial class Hart
{
    /// <summary>The upper half of a register that holds a float.</summary>
    private const ulong Box = 0xFFFF_FFFF_0000_0000;

    /// <summary>The rounding mode of an instruction that does not round.</summary>
    internal const int AnyRounding = 0;

    private const int DynamicMode = 7;

    private readonly ulong[] floats = GC.AllocateArray<ulong>(32, pinned: true);

    /// <summary>Registers f0 to f31; a float has ones above it, also on a hart without doubles.</summary>
    internal ulong* F { get; }

    /// <summary>fflags.</summary>
    internal FloatFlags FloatFlags { get; set; }

    /// <summary>frm, which may have a number that is no rounding mode.</summary>
    internal RoundingMode DynamicRounding { get; set; }

    /// <summary>The bits of register f<paramref name="index"/>: a double, or a float below ones.</summary>
    public ulong Float(int index) => index is >= 0 and < 32 ? F[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The number in a register; what is no number when it holds one of another format.</summary>
    internal ulong ReadFloat<T>(int index)
        where T : IBinaryFormat
    {
        ulong bits = F[index];
        return T.Width == 64 ? bits : (bits & Box) == Box ? (uint)bits : BinaryFormat<T>.CanonicalNaN;
    }

    internal void WriteFloat<T>(int index, ulong bits)
        where T : IBinaryFormat
    {
        F[index] = T.Width == 64 ? bits : bits | Box;
        Csrs.MarkFloatsDirty();
    }

    /// <summary>False when floating point is switched off, which was trapped.</summary>
    internal bool RequireFloats(Instruction* i) => Csrs.FloatsAreOn || Trap(i, TrapCause.IllegalInstruction, 0);

    /// <summary>Whether an instruction of a rounding mode would not trap.</summary>
    internal bool AllowsFloats(int mode) => Csrs.FloatsAreOn && (mode != DynamicMode || DynamicRounding <= RoundingMode.NearestMaximum);

    /// <summary>What an instruction that rounds begins with; false when it was trapped.</summary>
    internal bool TryBeginRounding(Instruction* i, out FloatContext context)
    {
        RoundingMode mode = i->Detail == DynamicMode ? DynamicRounding : (RoundingMode)i->Detail;
        context = new FloatContext(mode);
        return Csrs.FloatsAreOn && mode <= RoundingMode.NearestMaximum || Trap(i, TrapCause.IllegalInstruction, 0);
    }

    internal void Accrue(FloatFlags flags)
    {
        if (flags == FloatFlags.None)
            return;
        FloatFlags |= flags;
        Csrs.MarkFloatsDirty();
    }

    private void ResetFloats()
    {
        new Span<ulong>(F, 32).Fill(Extensions.HasFlag(Extensions.D) ? 0 : Box);
        FloatFlags = FloatFlags.None;
        DynamicRounding = RoundingMode.NearestEven;
    }
}
