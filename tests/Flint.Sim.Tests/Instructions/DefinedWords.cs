using System.Globalization;

namespace Flint.Sim.Tests.Instructions;

/// <summary>The instructions of 32 bits that a core has, as <c>Defined/words.txt</c> says.</summary>
internal sealed class DefinedWords
{
    private const uint Rest = 10 << 7 | 11 << 15;

    private readonly HashSet<uint> defined = [];

    private DefinedWords(string isa) => Isa = isa;

    public string Isa { get; }

    /// <summary>Words for all values of the fields that tell instructions apart, and whether each is defined.</summary>
    public IEnumerable<(uint Word, bool IsDefined)> All()
    {
        for (uint opcode = 3; opcode < 0x80; opcode += 4)
        {
            // Longer than 32 bits.
            if ((opcode & 0x1F) == 0x1F)
                continue;
            for (uint function = 0; function < 8; function++)
            {
                for (uint upper = 0; upper < 128; upper++)
                {
                    foreach (uint second in TellsBySecond(opcode) ? Range("00-1f") : [12])
                    {
                        uint word = upper << 25 | second << 20 | function << 12 | opcode | Rest;
                        yield return (word, defined.Contains(word));
                    }
                }
            }
        }
    }

    /// <summary>Whether instructions of an opcode may differ in bits 24 to 20: computations, atomic instructions, floating point.</summary>
    private static bool TellsBySecond(uint opcode) => opcode is 0x13 or 0x1B or 0x2F or 0x33 or 0x3B or 0x53;

    public static IReadOnlyList<DefinedWords> Read(string path)
    {
        var all = new Dictionary<string, DefinedWords>(StringComparer.Ordinal);
        DefinedWords? current = null;
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("isa ", StringComparison.Ordinal))
            {
                string[] names = line.Split(' ');
                current = new DefinedWords(names[1]);
                foreach (string other in names.Skip(3))
                    current.defined.UnionWith(all[other].defined);
                all.Add(current.Isa, current);
            }
            else
            {
                current!.Add(line);
            }
        }

        return [.. all.Values];
    }

    private void Add(string line)
    {
        string[] parts = line.Split(':');
        uint[] fields = [.. parts[0].Split(' ').Select(Number)];
        foreach (string item in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] both = item.Split('/');
            foreach (uint upper in Range(both[0]))
            {
                foreach (uint second in both.Length > 1 ? both[1].Split(',').SelectMany(Range) : Range("00-1f"))
                    defined.Add(upper << 25 | second << 20 | fields[1] << 12 | fields[0] | Rest);
            }
        }
    }

    private static IEnumerable<uint> Range(string text)
    {
        string[] ends = text.Split('-');
        for (uint value = Number(ends[0]); value <= Number(ends[^1]); value++)
            yield return value;
    }

    private static uint Number(string text) => uint.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
