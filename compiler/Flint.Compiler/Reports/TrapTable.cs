using System.Buffers.Binary;
using System.Text;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Reports;

/// <summary>What each check in an image raises when it fails, by the address of its <c>ebreak</c>.</summary>
public sealed class TrapTable
{
    private readonly Dictionary<ulong, TrapRecord> _records = [];

    private TrapTable()
    {
    }

    public static TrapTable Read(ObjectFile image)
    {
        var table = new TrapTable();
        if (image.FindSection(TrapSite.Section) is not { } section)
            return table;
        int addressSize = image.Is64Bit ? 8 : 4;
        ReadOnlySpan<byte> rest = section.Data.Span;
        while (rest.Length > addressSize + 4)
        {
            ulong address = image.Is64Bit ? BinaryPrimitives.ReadUInt64LittleEndian(rest) : BinaryPrimitives.ReadUInt32LittleEndian(rest);
            int line = BinaryPrimitives.ReadInt32LittleEndian(rest[addressSize..]);
            rest = rest[(addressSize + 4)..];
            table._records[address] = new TrapRecord(TakeString(ref rest), TakeString(ref rest), TakeString(ref rest), line);
        }

        return table;
    }

    public TrapRecord? Find(ulong address) => _records.GetValueOrDefault(address);

    private static string TakeString(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)0);
        if (end < 0)
            end = rest.Length;
        string text = Encoding.UTF8.GetString(rest[..end]);
        rest = rest[Math.Min(end + 1, rest.Length)..];
        return text;
    }
}

/// <param name="Exception">Full name of the exception's type.</param>
/// <param name="Method">As a stack trace shows it.</param>
/// <param name="File">Empty when not known.</param>
/// <param name="Line">From 1, 0 when not known.</param>
public sealed record TrapRecord(string Exception, string Method, string File, int Line);
