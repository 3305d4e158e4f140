using System.Buffers.Binary;
using Flint.Elf;
using Flint.Sim.Riscv;

namespace Flint.Sim.Observation;

/// <summary>Writes a line for each instruction: cycle, address, code, mnemonic, the registers that it changed, and method with file and line where these change.</summary>
public sealed class InstructionTrace(TextWriter output) : IRunObserver
{
    private readonly ulong[] registers = new ulong[32];
    private Hart hart = null!;
    private Decoder decoder = null!;
    private CodeMap map = null!;
    private string place = "";

    public bool NeedsEveryInstruction => true;

    public void Begin(Platform platform, ObjectFile image)
    {
        hart = platform.Machine.Hart;
        decoder = new Decoder(hart.Extensions);
        map = new CodeMap(image);
    }

    public void Executed(ulong address)
    {
        Span<byte> bytes = stackalloc byte[4];
        bytes.Clear();
        hart.Bus.Peek(address, bytes[..2]);
        bool isLong = (bytes[0] & 3) == 3;
        if (isLong)
            hart.Bus.Peek(address + 2, bytes[2..]);
        uint word = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        Instruction instruction = decoder.Decode(word, address, out _);
        string code = isLong ? word.ToString("x8") : "    " + word.ToString("x4");
        string now = $"{map.Name(map.Find(address))} {map.Line(address)}".TrimEnd();
        string line = $"{hart.Cycle,10} {address:x8} {code} {InstructionSet.Encodings[instruction.Encoding].Mnemonic,-8}{Changes(),-16}";
        output.WriteLine((now == place ? line : $"{line} {now}").TrimEnd());
        place = now;
    }

    public void End()
    {
    }

    private string Changes()
    {
        string result = "";
        for (int i = 1; i < registers.Length; i++)
        {
            ulong value = hart[i];
            if (value == registers[i])
                continue;
            registers[i] = value;
            result += $" {RegisterNames.Integers[i]}={value.ToString(hart.Is32 ? "x8" : "x16")}";
        }

        return result;
    }
}
