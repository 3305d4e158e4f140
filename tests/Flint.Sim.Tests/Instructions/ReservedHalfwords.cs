namespace Flint.Sim.Tests.Instructions;

/// <summary>The instructions of 16 bits that a core does not have, as <c>Defined/halfwords.txt</c> says.</summary>
internal sealed class ReservedHalfwords(string isa)
{
    private readonly List<(ushort Mask, ushort Match)> patterns = [];

    public string Isa => isa;

    /// <summary>All words of 16 bits, and whether each is defined.</summary>
    public IEnumerable<(uint Word, bool IsDefined)> All() => Enumerable.Range(0, 0x1_0000)
        .Where(word => (word & 3) != 3)
        .Select(word => ((uint)word, !patterns.Exists(pattern => (word & pattern.Mask) == pattern.Match)));

    public static IReadOnlyList<ReservedHalfwords> Read(string path)
    {
        var all = new List<ReservedHalfwords>();
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("isa ", StringComparison.Ordinal))
                all.Add(new ReservedHalfwords(line[4..]));
            else
                all[^1].Add(line.Split('#')[0]);
        }

        return all;
    }

    private void Add(string bits)
    {
        int mask = 0;
        int match = 0;
        foreach (char bit in bits.Where(bit => bit != ' '))
        {
            mask = mask << 1 | (bit == '.' ? 0 : 1);
            match = match << 1 | (bit == '1' ? 1 : 0);
        }

        patterns.Add(((ushort)mask, (ushort)match));
    }
}
