using System.Reflection;
using System.Reflection.Emit;

namespace Flint.Sim.Riscv;

/// <summary>The locals of a translated region: registers, which live in them from its beginning to its end, and what the frame says of memory.</summary>
internal sealed unsafe class RegionLocals
{
    private readonly ILGenerator il;
    private readonly bool is32;
    private readonly LocalBuilder?[] registers = new LocalBuilder?[32];
    private readonly bool[] written = new bool[32];

    /// <param name="blocks">All that the region has.</param>
    public RegionLocals(ILGenerator il, bool is32, IEnumerable<Block> blocks)
    {
        this.il = il;
        this.is32 = is32;
        Type register = is32 ? typeof(int) : typeof(long);
        foreach (Block block in blocks)
        {
            for (int n = 0; n < block.Count; n++)
            {
                Instruction* i = block.First + n;
                Encoding encoding = InstructionSet.Encodings[i->Encoding];
                Declare(encoding.ReadsRs1, i->Rs1);
                Declare(encoding.ReadsRs2, i->Rs2);
                Declare(encoding.WritesRd, i->Rd);
                written[i->Rd & 31] |= encoding.WritesRd && i->Rd != Hart.Sink;
            }
        }

        void Declare(bool isUsed, int number)
        {
            if (isUsed && number is > 0 and < 32)
                registers[number] ??= il.DeclareLocal(register);
        }

        Address = il.DeclareLocal(register);
        Pointer = il.DeclareLocal(typeof(byte*));
        Pc = il.DeclareLocal(typeof(long));
        Remaining = il.DeclareLocal(typeof(long));
        Window = il.DeclareLocal(typeof(nint));
        WindowStart = il.DeclareLocal(register);
        WindowLimit = il.DeclareLocal(register);
        ReadWindow = il.DeclareLocal(typeof(nint));
        ReadStart = il.DeclareLocal(register);
        ReadLimit = il.DeclareLocal(register);
    }

    public LocalBuilder Address { get; }

    public LocalBuilder Pointer { get; }

    public LocalBuilder Pc { get; }

    public LocalBuilder Remaining { get; }

    public LocalBuilder Window { get; }

    public LocalBuilder WindowStart { get; }

    public LocalBuilder WindowLimit { get; }

    public LocalBuilder ReadWindow { get; }

    public LocalBuilder ReadStart { get; }

    public LocalBuilder ReadLimit { get; }

    /// <summary>Takes everything from the frame.</summary>
    public void EmitEntry()
    {
        FromFrame(nameof(TranslationFrame.Remaining), Remaining, narrows: false);
        FromFrame(nameof(TranslationFrame.Window), Window, narrows: false);
        FromFrame(nameof(TranslationFrame.WindowStart), WindowStart, is32);
        FromFrame(nameof(TranslationFrame.WindowLimit), WindowLimit, is32);
        FromFrame(nameof(TranslationFrame.ReadWindow), ReadWindow, narrows: false);
        FromFrame(nameof(TranslationFrame.ReadStart), ReadStart, is32);
        FromFrame(nameof(TranslationFrame.ReadLimit), ReadLimit, is32);
        for (int register = 1; register < 32; register++)
            Restore(register);
    }

    /// <summary>Gives everything back.</summary>
    public void EmitExit()
    {
        for (int register = 1; register < 32; register++)
        {
            if (written[register])
                Save(register);
        }

        ToFrame(nameof(TranslationFrame.Remaining), Remaining);
        ToFrame(nameof(TranslationFrame.Pc), Pc);
        il.Emit(OpCodes.Ret);
    }

    public void Constant(long value)
    {
        if (is32)
            il.Emit(OpCodes.Ldc_I4, (int)value);
        else
            il.Emit(OpCodes.Ldc_I8, value);
    }

    public void Read(int register)
    {
        if (register == 0)
            Constant(0);
        else
            il.Emit(OpCodes.Ldloc, registers[register]!);
    }

    public void Write(int register)
    {
        if (register == Hart.Sink)
            il.Emit(OpCodes.Pop);
        else
            il.Emit(OpCodes.Stloc, registers[register]!);
    }

    /// <summary>Puts a register to where the interpreter has it; nothing for one that the region does not use.</summary>
    public void Save(int register)
    {
        if (register is 0 or Hart.Sink || registers[register] is not { } local)
            return;
        At(register);
        il.Emit(OpCodes.Ldloc, local);
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Stind_I8);
    }

    /// <summary>Takes a register from where the interpreter has it; nothing for one that the region does not use.</summary>
    public void Restore(int register)
    {
        if (register is 0 or Hart.Sink || registers[register] is not { } local)
            return;
        At(register);
        il.Emit(is32 ? OpCodes.Ldind_I4 : OpCodes.Ldind_I8);
        il.Emit(OpCodes.Stloc, local);
    }

    /// <summary>Sets <see cref="Pointer"/> to where <see cref="Address"/> is in a window.</summary>
    /// <param name="outside">Where to go when it is not.</param>
    public void PointInto(LocalBuilder window, LocalBuilder start, LocalBuilder limit, Label outside)
    {
        il.Emit(OpCodes.Ldloc, Address);
        il.Emit(OpCodes.Ldloc, start);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Ldloc, limit);
        il.Emit(OpCodes.Bgt_Un, outside);
        il.Emit(OpCodes.Ldloc, window);
        il.Emit(OpCodes.Ldloc, Address);
        il.Emit(OpCodes.Ldloc, start);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, Pointer);
    }

    private void At(int register)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldfld, Field(nameof(TranslationFrame.Registers)));
        il.Emit(OpCodes.Ldc_I4, 8 * register);
        il.Emit(OpCodes.Add);
    }

    private void FromFrame(string field, LocalBuilder local, bool narrows)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldfld, Field(field));
        if (narrows)
            il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Stloc, local);
    }

    private void ToFrame(string field, LocalBuilder local)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldloc, local);
        il.Emit(OpCodes.Stfld, Field(field));
    }

    private static FieldInfo Field(string name) => typeof(TranslationFrame).GetField(name)!;
}
