using System.Buffers.Binary;
using System.Text;
using Flint.Compiler.Link;

namespace Flint.Cli.Errors;

/// <summary>What the section <c>.flint.traps</c> says of an image's failed checks, by the address of their <c>ebreak</c>.</summary>
/// <remarks>A record is an address, a line (32 bits), and three strings that end in 0: kind, method, file. Little endian, unaligned.</remarks>
internal static class TrapTable
{
    public const string Section = ".flint.traps";

    /// <exception cref="BuildErrorException">The section is damaged.</exception>
    public static IReadOnlyDictionary<ulong, TrapRecord> Read(ObjectFile image)
    {
        var records = new Dictionary<ulong, TrapRecord>();
        if (image.FindSection(Section) is not { } section)
            return records;
        try
        {
            ReadOnlySpan<byte> rest = section.Data.Span;
            while (rest.Length > 0)
            {
                ulong address = image.Is64Bit ? BinaryPrimitives.ReadUInt64LittleEndian(rest) : BinaryPrimitives.ReadUInt32LittleEndian(rest);
                rest = rest[(image.Is64Bit ? 8 : 4)..];
                int line = (int)BinaryPrimitives.ReadUInt32LittleEndian(rest);
                rest = rest[4..];
                string kind = TakeText(ref rest);
                string method = TakeText(ref rest);
                string file = TakeText(ref rest);
                // Records of code that the linker dropped have no real address; checks that were merged share one, and the first names it.
                records.TryAdd(address, new TrapRecord(kind, method, file, line));
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new BuildErrorException($"the image's section {Section} is damaged", "build the app again");
        }
        records.Remove(0);
        return records;
    }

    private static string TakeText(ref ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        string text = Encoding.UTF8.GetString(bytes[..end]);
        bytes = bytes[(end + 1)..];
        return text;
    }
}

/// <param name="Kind">Full name of the exception's type.</param>
/// <param name="Method">As a stack trace shows it.</param>
/// <param name="File">Empty when not known.</param>
/// <param name="Line">1-based, 0 when not known.</param>
internal sealed record TrapRecord(string Kind, string Method, string File, int Line);
