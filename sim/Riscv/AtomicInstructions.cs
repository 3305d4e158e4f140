using static Flint.Sim.Riscv.Extensions;

namespace Flint.Sim.Riscv;

/// <summary>The A extension. Nothing comes between a read and its write on a simulated hart, so acquire and release order nothing.</summary>
internal static unsafe class AtomicInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("lr.w", "00010 . . 00000 ..... 010 ..... 0101111", Format.R, A, &LoadReserved),
        new("lr.d", "00010 . . 00000 ..... 011 ..... 0101111", Format.R, A | Rv64, &LoadReserved),
        new("sc.w", "00011 . . ..... ..... 010 ..... 0101111", Format.R, A, &StoreConditional),
        new("sc.d", "00011 . . ..... ..... 011 ..... 0101111", Format.R, A | Rv64, &StoreConditional),
        .. Both("amoswap", "00001", &Swap),
        .. Both("amoadd", "00000", &Add),
        .. Both("amoxor", "00100", &Xor),
        .. Both("amoand", "01100", &And),
        .. Both("amoor", "01000", &Or),
        .. Both("amomin", "10000", &Minimum),
        .. Both("amomax", "10100", &Maximum),
        .. Both("amominu", "11000", &MinimumUnsigned),
        .. Both("amomaxu", "11100", &MaximumUnsigned),
    ];

    private static Encoding[] Both(string name, string operation, delegate*<Hart, Instruction*, bool> execute) =>
    [
        new(name + ".w", operation + " . . ..... ..... 010 ..... 0101111", Format.R, A, execute),
        new(name + ".d", operation + " . . ..... ..... 011 ..... 0101111", Format.R, A | Rv64, execute),
    ];

    private static bool LoadReserved(Hart hart, Instruction* i)
    {
        ulong address = hart.X[i->Rs1] & hart.AddressMask;
        if (!IsAligned(address, i))
            return hart.Misaligned(i, TrapCause.MisalignedLoad, address, Size(i));
        if (!hart.Load(i, address, Size(i)))
            return false;
        hart.Reservation = address;
        hart.X[i->Rd] = Extend(i, hart.Loaded);
        return hart.GoOnAfterLoad(i);
    }

    private static bool StoreConditional(Hart hart, Instruction* i)
    {
        ulong address = hart.X[i->Rs1] & hart.AddressMask;
        if (!IsAligned(address, i))
            return hart.Misaligned(i, TrapCause.MisalignedStore, address, Size(i));
        bool succeeds = hart.Reservation == address;
        hart.Reservation = null;
        if (succeeds && !hart.TryStore(i, address, Size(i), hart.X[i->Rs2]))
            return false;
        hart.X[i->Rd] = succeeds ? 0UL : 1;
        return !succeeds || hart.GoOnAfterStore(i);
    }

    private static bool Swap(Hart hart, Instruction* i) => Read(hart, i, out ulong address, out _) && Write(hart, i, address, hart.X[i->Rs2]);

    private static bool Add(Hart hart, Instruction* i) => Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, old + hart.X[i->Rs2]);

    private static bool Xor(Hart hart, Instruction* i) => Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, old ^ hart.X[i->Rs2]);

    private static bool And(Hart hart, Instruction* i) => Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, old & hart.X[i->Rs2]);

    private static bool Or(Hart hart, Instruction* i) => Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, old | hart.X[i->Rs2]);

    private static bool Minimum(Hart hart, Instruction* i) =>
        Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, (ulong)Math.Min((long)old, (long)Operand(hart, i)));

    private static bool Maximum(Hart hart, Instruction* i) =>
        Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, (ulong)Math.Max((long)old, (long)Operand(hart, i)));

    private static bool MinimumUnsigned(Hart hart, Instruction* i) =>
        Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, Math.Min(old, Operand(hart, i)));

    private static bool MaximumUnsigned(Hart hart, Instruction* i) =>
        Read(hart, i, out ulong address, out ulong old) && Write(hart, i, address, Math.Max(old, Operand(hart, i)));

    /// <summary>The other operand as wide as the one in memory, so that both compare as they should.</summary>
    private static ulong Operand(Hart hart, Instruction* i) => Extend(i, hart.X[i->Rs2]);

    private static bool Read(Hart hart, Instruction* i, out ulong address, out ulong old)
    {
        address = hart.X[i->Rs1] & hart.AddressMask;
        old = 0;
        if (!IsAligned(address, i))
            return hart.Misaligned(i, TrapCause.MisalignedStore, address, Size(i));
        if (!hart.LoadForUpdate(i, address, Size(i)))
            return false;
        old = Extend(i, hart.Loaded);
        return true;
    }

    private static bool Write(Hart hart, Instruction* i, ulong address, ulong value)
    {
        ulong old = Extend(i, hart.Loaded);
        if (!hart.TryStore(i, address, Size(i), value))
            return false;
        hart.X[i->Rd] = old;
        return hart.GoOnAfterStore(i);
    }

    private static int Size(Instruction* i) => i->Detail == 3 ? 8 : 4;

    private static bool IsAligned(ulong address, Instruction* i) => (address & (ulong)(Size(i) - 1)) == 0;

    private static ulong Extend(Instruction* i, ulong value) => i->Detail == 3 ? value : (ulong)(int)value;
}
