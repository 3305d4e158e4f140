using System.Reflection;
using System.Reflection.Emit;

namespace Flint.Sim.Riscv;

/// <summary>
/// Makes IL of blocks that run often: a region is one method, its registers are locals, and control stays in it for as long as it goes to blocks of the region.
/// Whatever the interpreter has to do by itself (devices, traps, control registers) is where the region is left, before the instruction.
/// </summary>
internal sealed unsafe class Translator(Hart hart, BlockCache cache)
{
    private const int MostBlocks = 48;
    private const int MostInstructions = 400;

    /// <summary>Return addresses that a jump to a register is compared with before the region is left.</summary>
    private const int MostReturnPoints = 8;

    private const int ReturnAddress = 1;

    /// <summary>Translates the block and what runs often behind it.</summary>
    public Region Translate(Block entry, int leastHeat)
    {
        List<Block> blocks = Choose(entry, leastHeat);
        var method = new DynamicMethod(
            $"region_{entry.Address:x}", typeof(void), [typeof(Hart), typeof(TranslationFrame*), typeof(int)], typeof(Hart).Module, skipVisibility: true);
        new Emission(hart, method.GetILGenerator(), blocks).Emit();
        var region = new Region([.. blocks], method.CreateDelegate<TranslatedCode>());
        for (int i = 0; i < blocks.Count; i++)
        {
            // A block of another region stays there: that region may go on from it.
            blocks[i].Region ??= region;
            if (blocks[i].Region == region)
                blocks[i].EntryNumber = i;
        }

        return region;
    }

    private List<Block> Choose(Block entry, int leastHeat)
    {
        List<Block> chosen = [entry];
        int instructions = entry.Count;
        for (int next = 0; next < chosen.Count; next++)
        {
            foreach (ulong address in Successors(chosen[next]))
            {
                if (cache.Known(address) is not { } block || block.Heat < leastHeat || chosen.Contains(block) || hart.Breakpoints.Contains(address))
                    continue;
                if (chosen.Count == MostBlocks || instructions + block.Count > MostInstructions)
                    return chosen;
                chosen.Add(block);
                instructions += block.Count;
            }
        }

        return chosen;
    }

    private IEnumerable<ulong> Successors(Block block)
    {
        (ulong? target, ulong behind) = Ends(block);
        if (target is { } known)
            yield return known;
        yield return behind;
    }

    private (ulong? Target, ulong Behind) Ends(Block block)
    {
        Instruction* last = block.First + block.Count - 1;
        bool isJump = InstructionSet.Encodings[last->Encoding].Format is Format.B or Format.J;
        return (isJump ? (ulong)last->Immediate : null, last->Next & hart.AddressMask);
    }

    /// <summary>The IL of one region.</summary>
    private sealed class Emission
    {
        private readonly Hart hart;
        private readonly ILGenerator il;
        private readonly List<Block> blocks;
        private readonly RegionLocals locals;
        private readonly InstructionEmitter instructions;
        private readonly Dictionary<ulong, Label> entries = [];
        private readonly List<Action> slowPaths = [];
        private readonly List<ulong> returnPoints = [];
        private readonly Label exit;

        public Emission(Hart hart, ILGenerator il, List<Block> blocks)
        {
            this.hart = hart;
            this.il = il;
            this.blocks = blocks;
            locals = new RegionLocals(il, hart.Is32, blocks);
            instructions = new InstructionEmitter(locals, il, hart.Is32, hart.TrapsMisaligned);
            exit = il.DefineLabel();
            foreach (Block block in blocks)
                entries.Add(block.Address, il.DefineLabel());
            foreach (Block block in blocks)
            {
                Instruction* last = block.First + block.Count - 1;
                if (last->Rd == ReturnAddress && entries.ContainsKey(last->Next & hart.AddressMask) && returnPoints.Count < MostReturnPoints)
                    returnPoints.Add(last->Next & hart.AddressMask);
            }
        }

        public void Emit()
        {
            locals.EmitEntry();
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Switch, [.. blocks.Select(block => entries[block.Address])]);
            for (int i = 0; i < blocks.Count; i++)
                EmitBlock(blocks[i]);
            for (int i = 0; i < slowPaths.Count; i++)
                slowPaths[i]();
            il.MarkLabel(exit);
            locals.EmitExit();
        }

        private void EmitBlock(Block block)
        {
            Label tooLong = il.DefineLabel();
            il.MarkLabel(entries[block.Address]);
            AddRemaining(-block.Count);
            il.Emit(OpCodes.Ldloc, locals.Remaining);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Conv_I8);
            il.Emit(OpCodes.Blt, tooLong);
            slowPaths.Add(() => Leave(tooLong, block.Address, block.Count));
            for (int n = 0; n < block.Count; n++)
            {
                Instruction* i = block.First + n;
                Encoding encoding = InstructionSet.Encodings[i->Encoding];
                Label leave = il.DefineLabel();
                int left = block.Count - n;
                slowPaths.Add(() => Leave(leave, i->Address & hart.AddressMask, left));
                bool goesOn = encoding.Format is Format.B or Format.J || encoding.Mnemonic == "jalr"
                    ? EmitJump(i, encoding, leave)
                    : instructions.TryEmit(i, encoding, leave, slowPaths);
                if (!goesOn)
                {
                    il.Emit(OpCodes.Br, leave);
                    return;
                }

                if (i->MovesStack)
                    EmitStackCheck(i);
            }

            Instruction* last = block.First + block.Count - 1;
            Encoding end = InstructionSet.Encodings[last->Encoding];
            if (end.Format != Format.J && end.Mnemonic != "jalr")
                il.Emit(OpCodes.Br, LabelOf(last->Next & hart.AddressMask));
        }

        private void EmitStackCheck(Instruction* i)
        {
            Label isBelow = il.DefineLabel();
            Label goOn = il.DefineLabel();
            locals.Read(Hart.StackPointer);
            locals.Constant((long)hart.Extend(hart.StackLimit!.Value));
            il.Emit(OpCodes.Blt_Un, isBelow);
            il.MarkLabel(goOn);
            slowPaths.Add(() =>
            {
                il.MarkLabel(isBelow);
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldc_I8, (long)(i->Address & hart.AddressMask));
                locals.Read(Hart.StackPointer);
                il.Emit(OpCodes.Conv_I8);
                il.Emit(OpCodes.Call, typeof(Hart).GetMethod(nameof(Hart.CheckStack), BindingFlags.Instance | BindingFlags.NonPublic)!);
                il.Emit(OpCodes.Br, goOn);
            });
        }

        /// <returns>False when it cannot be translated.</returns>
        private bool EmitJump(Instruction* i, Encoding encoding, Label leave)
        {
            if (encoding.Mnemonic == "jalr")
                return EmitJumpToRegister(i, leave);
            if (((ulong)i->Immediate & hart.MisalignedTargetMask) != 0)
                return false;
            Label target = LabelOf((ulong)i->Immediate);
            if (encoding.Format == Format.J)
            {
                locals.Constant((long)hart.Extend(i->Next));
                locals.Write(i->Rd);
                il.Emit(OpCodes.Br, target);
                return true;
            }

            locals.Read(i->Rs1);
            locals.Read(i->Rs2);
            il.Emit(
                encoding.Mnemonic switch
                {
                    "beq" => OpCodes.Beq,
                    "bne" => OpCodes.Bne_Un,
                    "blt" => OpCodes.Blt,
                    "bge" => OpCodes.Bge,
                    "bltu" => OpCodes.Blt_Un,
                    _ => OpCodes.Bge_Un,
                },
                target);
            return true;
        }

        private bool EmitJumpToRegister(Instruction* i, Label leave)
        {
            locals.Read(i->Rs1);
            locals.Constant(i->Immediate);
            il.Emit(OpCodes.Add);
            locals.Constant(~1L);
            il.Emit(OpCodes.And);
            il.Emit(OpCodes.Stloc, locals.Address);
            if (hart.MisalignedTargetMask > 1)
            {
                il.Emit(OpCodes.Ldloc, locals.Address);
                locals.Constant((long)hart.MisalignedTargetMask);
                il.Emit(OpCodes.And);
                il.Emit(OpCodes.Brtrue, leave);
            }

            locals.Constant((long)hart.Extend(i->Next));
            locals.Write(i->Rd);
            foreach (ulong point in i->Rs1 == ReturnAddress ? returnPoints : [])
            {
                il.Emit(OpCodes.Ldloc, locals.Address);
                locals.Constant((long)point);
                il.Emit(OpCodes.Beq, entries[point]);
            }

            il.Emit(OpCodes.Ldloc, locals.Address);
            il.Emit(hart.Is32 ? OpCodes.Conv_U8 : OpCodes.Nop);
            il.Emit(OpCodes.Stloc, locals.Pc);
            il.Emit(OpCodes.Br, exit);
            return true;
        }

        /// <summary>Where a block begins, or the region is left for it.</summary>
        private Label LabelOf(ulong address)
        {
            if (entries.TryGetValue(address, out Label known))
                return known;
            Label label = il.DefineLabel();
            slowPaths.Add(() => Leave(label, address, 0));
            return label;
        }

        /// <param name="left">Instructions of the block that were counted, but have not run.</param>
        private void Leave(Label label, ulong address, int left)
        {
            il.MarkLabel(label);
            if (left != 0)
                AddRemaining(left);
            il.Emit(OpCodes.Ldc_I8, (long)address);
            il.Emit(OpCodes.Stloc, locals.Pc);
            il.Emit(OpCodes.Br, exit);
        }

        private void AddRemaining(int count)
        {
            il.Emit(OpCodes.Ldloc, locals.Remaining);
            il.Emit(OpCodes.Ldc_I8, (long)count);
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Stloc, locals.Remaining);
        }
    }
}
