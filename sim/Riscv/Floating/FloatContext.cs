namespace Flint.Sim.Riscv;

/// <summary>Rounding modes by their numbers in frm (RISC-V Instruction Set Manual, "F" Extension).</summary>
internal enum RoundingMode
{
    NearestEven = 0,
    TowardZero = 1,
    Down = 2,
    Up = 3,
    NearestMaximum = 4,
}

/// <summary>Accrued exceptions as fflags has them.</summary>
[Flags]
internal enum FloatFlags
{
    None = 0,
    Inexact = 1,
    Underflow = 2,
    Overflow = 4,
    DivideByZero = 8,
    Invalid = 16,
}

/// <summary>How an operation rounds, and what exceptions it raised.</summary>
internal struct FloatContext(RoundingMode rounding)
{
    public readonly RoundingMode Rounding = rounding;

    public FloatFlags Flags;
}
