namespace Flint.Sim.Tests.Instructions;

/// <summary>Cases for one core: <c>isa</c> and its ISA string, then a case a line; lines that begin with # say something.</summary>
internal sealed class InstructionTable
{
    private InstructionTable(string isa, IReadOnlyList<InstructionCase> cases)
    {
        Isa = isa;
        Cases = cases;
    }

    public string Isa { get; }

    public IReadOnlyList<InstructionCase> Cases { get; }

    /// <summary>The names of all tables.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Instructions", "Tables");

    public static InstructionTable Read(string name)
    {
        string isa = "";
        var cases = new List<InstructionCase>();
        string[] lines = File.ReadAllLines(Path.Combine(Folder, name + ".txt"));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("isa ", StringComparison.Ordinal))
                isa = lines[i][4..];
            else if (lines[i].Length > 0 && lines[i][0] != '#')
                cases.Add(InstructionCase.Parse(lines[i], i + 1));
        }

        return new InstructionTable(isa, cases);
    }
}
