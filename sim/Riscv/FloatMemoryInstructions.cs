using static Flint.Sim.Riscv.Extensions;

namespace Flint.Sim.Riscv;

/// <summary>Loads and stores of floating-point registers. They move bits, and look at no number.</summary>
internal static unsafe class FloatMemoryInstructions
{
    public static IEnumerable<Encoding> Rows =>
    [
        new("flw", "............ ..... 010 ..... 0000111", Format.FloatLoad, F, &Load<Binary32>),
        new("fld", "............ ..... 011 ..... 0000111", Format.FloatLoad, D, &Load<Binary64>),
        new("fsw", "....... ..... ..... 010 ..... 0100111", Format.FloatStore, F, &Store<Binary32>),
        new("fsd", "....... ..... ..... 011 ..... 0100111", Format.FloatStore, D, &Store<Binary64>),
    ];

    private static bool Load<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat
    {
        if (!hart.RequireFloats(i))
            return false;
        ulong address = (hart.X[i->Rs1] + (ulong)i->Immediate) & hart.AddressMask;
        byte* at = hart.InWindow(address, (uint)T.Width / 8);
        if (at == null && !hart.Load(i, address, T.Width / 8))
            return false;
        hart.WriteFloat<T>(i->Rd, at == null ? hart.Loaded : T.Width == 64 ? *(ulong*)at : *(uint*)at);
        return at != null || hart.GoOnAfterLoad(i);
    }

    private static bool Store<T>(Hart hart, Instruction* i)
        where T : IBinaryFormat
    {
        if (!hart.RequireFloats(i))
            return false;
        ulong address = (hart.X[i->Rs1] + (ulong)i->Immediate) & hart.AddressMask;
        ulong bits = T.Width == 64 ? hart.F[i->Rs2] : (uint)hart.F[i->Rs2];
        byte* at = hart.InWindow(address, (uint)T.Width / 8);
        if (at == null)
            return hart.Store(i, address, T.Width / 8, bits);
        if (T.Width == 64)
            *(ulong*)at = bits;
        else
            *(uint*)at = (uint)bits;
        return true;
    }
}
