using Flint.Sim.Riscv;

namespace Flint.Sim.Tests.Instructions;

/// <summary>What is no instruction on a core traps, and what is one does not.</summary>
public sealed class ReservedEncodingTests
{
    private const ulong Origin = 0x8000_0000;
    private const ulong TrapVector = Origin + 0x100;
    private const ulong FirstCode = Origin + 0x1000;

    /// <summary>Every so many of those that trap is run, too.</summary>
    private const int RunEvery = 7;

    /// <summary>Translating takes a thousand times as long.</summary>
    private const int TranslateEvery = 1009;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Instructions", "Defined");

    public static TheoryData<string> WordCores => [.. DefinedWords.Read(Path.Combine(Folder, "words.txt")).Select(core => core.Isa)];

    public static TheoryData<string> HalfwordCores => [.. ReservedHalfwords.Read(Path.Combine(Folder, "halfwords.txt")).Select(core => core.Isa)];

    [Theory]
    [MemberData(nameof(WordCores))]
    public void Instructions_of_32_bits(string isa) => Check(isa, DefinedWords.Read(Path.Combine(Folder, "words.txt")).Single(core => core.Isa == isa).All());

    [Theory]
    [MemberData(nameof(HalfwordCores))]
    public void Instructions_of_16_bits(string isa) => Check(isa, ReservedHalfwords.Read(Path.Combine(Folder, "halfwords.txt")).Single(core => core.Isa == isa).All());

    private static void Check(string isa, IEnumerable<(uint Word, bool IsDefined)> words)
    {
        Extensions extensions = IsaString.Parse(isa);
        var decoder = new Decoder(extensions);
        var wrong = new List<string>();
        var reserved = new List<uint>();
        foreach ((uint word, bool isDefined) in words)
        {
            string mnemonic = InstructionSet.Encodings[decoder.Decode(word, Origin, out _).Encoding].Mnemonic;
            if (mnemonic == "illegal" == isDefined)
                wrong.Add($"{word:x8} is {mnemonic}");
            if (!isDefined)
                reserved.Add(word);
        }

        Assert.Empty(wrong);
        RequireTraps(extensions, translates: false, [.. reserved.Where((_, index) => index % RunEvery == 0)]);
        RequireTraps(extensions, translates: true, [.. reserved.Where((_, index) => index % TranslateEvery == 0)]);
    }

    private static void RequireTraps(Extensions extensions, bool translates, uint[] words)
    {
        var machine = new SimulatedMachine(extensions, 1_000_000);
        Hart hart = machine.Hart;
        machine.Bus.Add(new Memory(Origin, 0x1000 + 4 * (ulong)words.Length + 4));
        machine.Bus.Load(TrapVector, BitConverter.GetBytes(0x0000_006F));
        hart.Reset(Origin);
        hart.Csrs.TrapVector = TrapVector;
        hart.TranslatesCode = translates;
        hart.HotCount = 1;
        var wrong = new List<string>();
        for (int i = 0; i < words.Length; i++)
        {
            ulong address = FirstCode + 4 * (ulong)i;
            machine.Bus.Load(address, BitConverter.GetBytes(words[i]));
            hart.Pc = address;
            machine.RunUntil(machine.Clock.Now + 1);
            if ((hart.Pc, hart.Csrs.ExceptionPc, hart.Csrs.Cause) != (TrapVector, address, (ulong)TrapCause.IllegalInstruction))
                wrong.Add($"{words[i]:x8} did not trap");
        }

        Assert.Empty(wrong);
    }
}
