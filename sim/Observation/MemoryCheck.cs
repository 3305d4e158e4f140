using System.Buffers.Binary;
using Flint.Elf;
using Flint.Sim.Riscv;

namespace Flint.Sim.Observation;

/// <summary>
/// Tells of values that a program uses and never wrote: bytes of RAM that neither the image nor a store has filled. Copying them is no use, because structs have gaps and frames have room that
/// nobody fills; a decision, an address or a control register that depends on one is.
/// </summary>
/// <remarks>Each byte of RAM and of the registers is either written or not. The first hart is followed; whatever else stores, writes.</remarks>
public sealed class MemoryCheck : IRunObserver
{
    /// <summary>It looks at whatever lies on the stack, in case it is a reference.</summary>
    private const string Collector = "Flint.Runtime.Collector.";

    private readonly Dictionary<ulong, Instruction> decoded = [];
    private readonly UnwrittenRegisters floats = new(8);
    private UnwrittenRegisters integers = null!;
    private SimulatedMachine machine = null!;
    private UnwrittenMemory memory = null!;
    private Decoder decoder = null!;
    private CodeMap map = null!;

    public bool NeedsEveryInstruction => true;

    public void Begin(Platform platform, ObjectFile image)
    {
        machine = platform.Machine;
        decoder = new Decoder(machine.Hart.Extensions);
        integers = new UnwrittenRegisters(machine.Hart.Extensions.HasFlag(Extensions.Rv32) ? 4 : 8);
        map = new CodeMap(image);
        memory = new UnwrittenMemory(machine.Bus, image);
        machine.AddFilter(memory);
    }

    public void Executed(ulong address)
    {
        Instruction instruction = Fetch(address);
        Follow(instruction, address);
        memory.Forget();
        if (GivesBack(instruction))
            memory.GiveBack(machine.Hart[Hart.StackPointer] - (ulong)instruction.Immediate, (int)instruction.Immediate);
    }

    public void End()
    {
    }

    /// <summary>Whether it takes a frame off the stack, whose content is of no use from then on.</summary>
    private static unsafe bool GivesBack(in Instruction instruction) =>
        instruction.Rd == Hart.StackPointer && instruction.Rs1 == Hart.StackPointer && instruction.Immediate > 0 && InstructionSet.Encodings[instruction.Encoding].Mnemonic == "addi";

    private unsafe void Follow(in Instruction instruction, ulong address)
    {
        Encoding encoding = InstructionSet.Encodings[instruction.Encoding];
        bool isAtomic = (encoding.Match & 0x7F) == 0x2F;
        bool isLoad = encoding.Format == Format.FloatLoad || (encoding.Match & 0x7F) == 0x03 && encoding.Format == Format.I;
        switch (encoding.Format)
        {
            case Format.I or Format.FloatLoad when isLoad:
                Use(integers, instruction.Rs1, address);
                Load(instruction, encoding, address);
                break;
            case Format.S or Format.FloatStore:
                Use(integers, instruction.Rs1, address);
                memory.Store((encoding.Format == Format.S ? integers : floats).Bytes(instruction.Rs2));
                break;
            case Format.R when isAtomic:
                Use(integers, instruction.Rs1, address);
                Use(integers, instruction.Rs2, address);
                Use(memory.Loaded, address);
                integers.Write(instruction.Rd, default);
                break;
            case Format.B:
                Use(integers, instruction.Rs1, address);
                Use(integers, instruction.Rs2, address);
                break;
            case Format.Csr:
                if (instruction.Detail < 4)
                    Use(integers, instruction.Rs1, address);
                integers.Write(instruction.Rd, default);
                break;
            case Format.U or Format.J:
                integers.Write(instruction.Rd, default);
                break;
            case Format.I when encoding.Mnemonic == "jalr":
                Use(integers, instruction.Rs1, address);
                integers.Write(instruction.Rd, default);
                break;
            case Format.None:
                // What is pushed and popped is registers that others save.
                if (encoding.Mnemonic.StartsWith("cm.pop", StringComparison.Ordinal))
                    integers.Clear();
                break;
            default:
                Compute(instruction, encoding);
                break;
        }
    }

    private void Load(in Instruction instruction, Encoding encoding, ulong address)
    {
        Unwritten loaded = memory.Loaded;
        if (loaded.Bytes != 0 && map.Name(map.Find(address)).StartsWith(Collector, StringComparison.Ordinal))
            loaded = default;
        if (encoding.Format == Format.FloatLoad)
            floats.Write(instruction.Rd, loaded);
        else
            integers.Write(instruction.Rd, loaded.Extended(memory.LoadedSize, isSigned: !encoding.Mnemonic.EndsWith('u')));
    }

    private void Compute(in Instruction instruction, Encoding encoding)
    {
        bool readsFloats = encoding.Format is Format.Float or Format.FloatFused or Format.FloatToInteger;
        UnwrittenRegisters sources = readsFloats ? floats : integers;
        Unwritten first = sources.Bytes(instruction.Rs1);
        Unwritten second = encoding.ReadsRs2 || readsFloats ? sources.Bytes(instruction.Rs2) : default;
        Unwritten third = encoding.Format == Format.FloatFused ? floats.Bytes(instruction.Rs3) : default;
        Unwritten result = (first.Bytes | second.Bytes | third.Bytes) == 0 ? default
            : readsFloats ? first.Or(second).Or(third).Everywhere
            : Unwritten.Of(encoding.Mnemonic, first, second, instruction.Immediate);
        (encoding.WritesFloat ? floats : integers).Write(instruction.Rd, result);
    }

    private void Use(UnwrittenRegisters registers, int register, ulong address)
    {
        Unwritten value = registers.Bytes(register);
        Use(value, address);
        // What depends on it was told.
        if (value.Bytes != 0)
            registers.Write(register, default);
    }

    private void Use(Unwritten value, ulong address)
    {
        if (value.Bytes != 0)
            machine.Diagnostics.Tell(DiagnosticKind.NeverWritten, "", $"what is used here was read from 0x{value.Origin:X8}, where nothing was ever written", address);
    }

    private Instruction Fetch(ulong address)
    {
        if (decoded.TryGetValue(address, out Instruction known))
            return known;
        Span<byte> bytes = stackalloc byte[4];
        bytes.Clear();
        machine.Bus.Peek(address, bytes[..2]);
        if ((bytes[0] & 3) == 3)
            machine.Bus.Peek(address + 2, bytes[2..]);
        Instruction instruction = decoder.Decode(BinaryPrimitives.ReadUInt32LittleEndian(bytes), address, out _);
        decoded.Add(address, instruction);
        return instruction;
    }
}
