using System.Buffers.Binary;
using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.Instructions;

/// <summary>A core that runs cases one by one, and says what is not as it should be after each.</summary>
internal sealed unsafe class CaseMachine
{
    private const ulong Origin = 0x8000_0000;
    private const ulong Data = Origin + 0x8000;
    private const int DataLength = 0x200;
    private const ulong TrapVector = Origin + 0x100;
    private const ulong FirstCode = Origin + 0x1_0000;
    private const ulong CodeDistance = 0x20;
    private const ulong Length = 0x4_0000;
    private const int Scratch = 0x340;
    private const int Status = 0x300;
    private const ulong FloatsOn = 1 << 13;

    private static readonly string[] integerNames =
    [
        "zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0", "a1", "a2", "a3", "a4", "a5",
        "a6", "a7", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6",
    ];

    private static readonly string[] floatNames =
    [
        "ft0", "ft1", "ft2", "ft3", "ft4", "ft5", "ft6", "ft7", "fs0", "fs1", "fa0", "fa1", "fa2", "fa3", "fa4", "fa5",
        "fa6", "fa7", "fs2", "fs3", "fs4", "fs5", "fs6", "fs7", "fs8", "fs9", "fs10", "fs11", "ft8", "ft9", "ft10", "ft11",
    ];

    private readonly Hart hart;
    private readonly SimulatedMachine machine;
    private readonly bool translates;
    private readonly byte[] filler;
    private readonly Dictionary<string, ulong> placed = new(StringComparer.Ordinal);
    private (TrapCause Cause, ulong Value)? trap;

    public CaseMachine(Extensions extensions, bool translates)
    {
        this.translates = translates;
        machine = new SimulatedMachine(extensions, 1_000_000);
        hart = machine.Hart;
        machine.Bus.Add(new Memory(Origin, Length));
        // A jump to itself is wherever a case may go.
        byte[] stop = extensions.HasFlag(Extensions.C) ? [0x01, 0xA0] : [0x6F, 0, 0, 0];
        filler = new byte[Length];
        for (int i = 0; i < filler.Length; i += stop.Length)
            stop.CopyTo(filler, i);
        machine.Bus.Load(Origin, filler);
        hart.Reset(Origin);
        hart.TranslatesCode = translates;
        hart.HotCount = 1;
        hart.Trapping += (cause, value) => trap ??= (cause, value);
    }

    /// <summary>How many instructions ran as translated code.</summary>
    public ulong Translated => hart.TranslatedInstructions;

    /// <returns>What is wrong, or null.</returns>
    public string? Run(InstructionCase row)
    {
        ulong pc = Place(row.Words);
        SetState(row, pc);
        Dictionary<string, ulong> expected = State();
        foreach ((string name, string text) in row.After)
            expected[name] = InstructionCase.Value(text, pc) & (floatNames.Contains(name) || name.StartsWith("mem", StringComparison.Ordinal) ? ulong.MaxValue : hart.RegisterMask);
        ulong count = (ulong)row.Words.Length;
        if (!row.After.ContainsKey("pc"))
            expected["pc"] = row.After.ContainsKey("trap") ? TrapVector : pc + (ulong)row.Words.Sum(LengthOf);
        expected.TryAdd("trap", ulong.MaxValue);
        expected.TryAdd("tval", expected["trap"] == (ulong)TrapCause.IllegalInstruction ? row.Words[^1] : 0);
        // A block of translated code ends with the jump behind the case; a case that goes elsewhere is a block of its own.
        machine.RunUntil(machine.Clock.Now + count + (row.After.ContainsKey("pc") || !translates ? 0u : 1u));
        Dictionary<string, ulong> actual = State();
        actual["pc"] = hart.Pc;
        (actual["trap"], actual["tval"]) = trap is { } taken ? ((ulong)taken.Cause, taken.Value) : (ulong.MaxValue, 0);
        string[] wrong = [.. actual.Where(value => value.Value != expected[value.Key]).Select(value => $"{value.Key} is {value.Value:x}, not {expected[value.Key]:x}")];
        return wrong.Length == 0 ? null : $"line {row.Line}: {row.Text}: {string.Join(", ", wrong)}";
    }

    private ulong Place(uint[] words)
    {
        string key = string.Join('_', words);
        if (placed.TryGetValue(key, out ulong known))
            return known;
        ulong address = FirstCode + CodeDistance * (ulong)placed.Count;
        Span<byte> word = stackalloc byte[4];
        ulong at = address;
        foreach (uint code in words)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(word, code);
            machine.Bus.Load(at, word[..LengthOf(code)]);
            at += (ulong)LengthOf(code);
        }

        placed.Add(key, address);
        return address;
    }

    private static int LengthOf(uint word) => (word & 3) == 3 ? 4 : 2;

    private void SetState(InstructionCase row, ulong pc)
    {
        trap = null;
        hart.Reservation = null;
        hart.Pc = pc;
        hart.Csrs.TrapVector = TrapVector;
        hart.Csrs.TryWrite(Status, FloatsOn);
        hart.Csrs.TryWrite(Scratch, Initial(row, "mscratch", 0));
        hart.FloatFlags = (FloatFlags)Initial(row, "fflags", 0);
        hart.DynamicRounding = (RoundingMode)Initial(row, "frm", 0);
        for (int i = 1; i < RegisterCount; i++)
            hart[i] = Initial(row, integerNames[i], 0x1000u + (ulong)i);
        for (int i = 0; i < floatNames.Length; i++)
            hart.F[i] = Initial(row, floatNames[i], 0xFFFF_FFFF_0000_1000 + (ulong)i);
        Span<byte> buffer = stackalloc byte[8];
        for (ulong offset = 0; offset < DataLength; offset += 8)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(buffer, Initial(row, $"mem{offset:x}", 0));
            machine.Bus.Load(Data + offset, buffer);
        }
    }

    private int RegisterCount => hart.Extensions.HasFlag(Extensions.E) ? 16 : 32;

    private static ulong Initial(InstructionCase row, string name, ulong otherwise) =>
        row.Before.TryGetValue(name, out string? text) ? InstructionCase.Value(text, 0) : otherwise;

    private Dictionary<string, ulong> State()
    {
        var state = new Dictionary<string, ulong>(StringComparer.Ordinal)
        {
            ["fflags"] = (ulong)hart.FloatFlags,
            ["frm"] = (ulong)hart.DynamicRounding,
        };
        hart.Csrs.TryRead(Scratch, out ulong scratch);
        state["mscratch"] = scratch;
        for (int i = 0; i < RegisterCount; i++)
            state[integerNames[i]] = hart[i];
        for (int i = 0; i < floatNames.Length; i++)
            state[floatNames[i]] = hart.F[i];
        Span<byte> buffer = stackalloc byte[8];
        for (ulong offset = 0; offset < DataLength; offset += 8)
        {
            machine.Bus.Peek(Data + offset, buffer);
            state[$"mem{offset:x}"] = BinaryPrimitives.ReadUInt64LittleEndian(buffer);
        }

        return state;
    }
}
