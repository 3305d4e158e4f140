using System.Text.RegularExpressions;

namespace Flint.Compiler.Tests.Builds;

/// <summary>The chips' cores trap on addresses that are not aligned; QEMU does not, so this is read off the code.</summary>
public sealed class AlignmentTests
{
    private const string Source =
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        var packets = new Packet[args.Length + 2];
        var records = new Record[args.Length + 2];
        packets[1] = Code.Copy(packets, 0);
        Code.Write(ref packets[0], Code.Read(ref packets[1]));
        Code.Outer(ref packets[1]);
        return Code.ByValue(packets[1]).Number + Code.Element(records, 1) + Code.Call(ref packets[1]) + Code.Aligned(ref packets[0].Inner)
            + (packets[0].Equals((object)packets[1]) ? 1 : 0);

        [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packet { public byte Kind; public int Number; public short Tail; public Inner Inner; }
        struct Inner { public int First; public int Second; }
        [StructLayout(LayoutKind.Sequential, Size = 5)] struct Record { public int Number; }
        static class Code
        {
            [MethodImpl(MethodImplOptions.NoInlining)] public static int Read(ref Packet packet) => packet.Number;
            [MethodImpl(MethodImplOptions.NoInlining)] public static void Write(ref Packet packet, int number) => packet.Number = number;
            [MethodImpl(MethodImplOptions.NoInlining)] public static void Outer(ref Packet packet) => packet.Inner.Second = packet.Inner.First + 1;
            [MethodImpl(MethodImplOptions.NoInlining)] public static Packet Copy(Packet[] packets, int index) => packets[index];
            [MethodImpl(MethodImplOptions.NoInlining)] public static Packet ByValue(Packet packet) { packet.Number++; return packet; }
            [MethodImpl(MethodImplOptions.NoInlining)] public static int Element(Record[] records, int index) => records[index].Number;
            [MethodImpl(MethodImplOptions.NoInlining)] public static int Call(ref Packet packet) => packet.Number.CompareTo(packet.Tail);
            [MethodImpl(MethodImplOptions.NoInlining)] public static int Aligned(ref Inner inner) => inner.First;
        }
        """;

    [Fact]
    public void Packed_fields_are_never_accessed_by_words()
    {
        using var app = new CompiledApp(Source);
        string assembly = File.ReadAllText(app.Build().AssemblyPath!);
        foreach (string method in (string[])["Read", "Write", "Outer", "Element", "Call"])
            Assert.Empty(WordAccesses(assembly, "Code::" + method));
        Assert.Single(WordAccesses(assembly, "Code::Aligned"));
    }

    [Fact]
    public void No_instruction_of_the_module_claims_more_alignment_than_an_offset_leaves()
    {
        using var app = new CompiledApp(Source);
        string[] lines = File.ReadAllLines(app.Build().LlvmPath);
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        int accesses = 0;
        foreach (string line in lines)
        {
            if (Regex.Match(line, @"(%\S+) = getelementptr inbounds i8, ptr \S+, i32 (\d+)") is { Success: true } address)
                offsets[address.Groups[1].Value] = int.Parse(address.Groups[2].ValueSpan);
            else if (line.StartsWith("define", StringComparison.Ordinal))
                offsets.Clear();
            if (Regex.Match(line, @"(?:load|store) .*ptr (%[\w.]+), align (\d+)") is { Success: true } access
                && offsets.TryGetValue(access.Groups[1].Value, out int offset))
            {
                Assert.True(offset % int.Parse(access.Groups[2].ValueSpan) == 0, line);
                accesses++;
            }
        }

        Assert.NotEqual(0, accesses);
    }

    private static IEnumerable<string> WordAccesses(string assembly, string method)
    {
        int start = assembly.IndexOf($"\n\"{method}(", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{method} is not in the image");
        string code = assembly[start..assembly.IndexOf("\n.Lfunc_end", start, StringComparison.Ordinal)];

        // The length of an array and what the stack keeps are words.
        return code.Split('\n').Where(line => Regex.IsMatch(line, @"^\t[ls][wh]u?\t") && !Regex.IsMatch(line, @"\(sp\)|\b4\(a0\)"));
    }
}
