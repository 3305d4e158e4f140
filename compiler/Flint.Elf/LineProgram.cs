using System.Buffers.Binary;
using System.Text;

namespace Flint.Elf;

/// <summary>Runs the line number programs of a <c>.debug_line</c> section (DWARF version 4, section 6.2.5).</summary>
internal ref struct LineProgram
{
    private readonly List<LineRow> rows;
    private readonly List<string> files = [];
    private ReadOnlySpan<byte> rest;
    private int minimumLength;
    private bool defaultIsStatement;
    private int lineBase;
    private int lineRange;
    private int opcodeBase;
    private byte[] operandCounts = [];
    private ulong address;
    private int file = 1;
    private int line = 1;
    private bool isStatement;

    private LineProgram(ReadOnlySpan<byte> unit, List<LineRow> rows)
    {
        rest = unit;
        this.rows = rows;
    }

    /// <returns>The files of each unit, by the unit's offset.</returns>
    public static Dictionary<ulong, IReadOnlyList<string>> ReadAll(ReadOnlySpan<byte> section, List<LineRow> rows)
    {
        var files = new Dictionary<ulong, IReadOnlyList<string>>();
        for (int offset = 0; offset + 4 < section.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(section[offset..]));
            ReadOnlySpan<byte> unit = section.Slice(offset + 4, length);
            if (BinaryPrimitives.ReadUInt16LittleEndian(unit) is >= 2 and <= 4 and var version)
            {
                var program = new LineProgram(unit[2..], rows);
                program.Run(version);
                files[(ulong)offset] = program.files;
            }

            offset += 4 + length;
        }

        return files;
    }

    private void Run(int version)
    {
        uint headerLength = BinaryPrimitives.ReadUInt32LittleEndian(rest);
        ReadOnlySpan<byte> program = rest[(4 + (int)headerLength)..];
        rest = rest[4..];
        ReadHeader(version);
        rest = program;
        Reset();
        while (rest.Length > 0)
            Step();
    }

    private void ReadHeader(int version)
    {
        minimumLength = Byte();
        if (version >= 4)
            Byte();
        defaultIsStatement = Byte() != 0;
        lineBase = (sbyte)Byte();
        lineRange = Byte();
        opcodeBase = Byte();
        operandCounts = rest[..(opcodeBase - 1)].ToArray();
        rest = rest[(opcodeBase - 1)..];
        var folders = new List<string> { "" };
        while (Text() is { Length: > 0 } folder)
            folders.Add(folder);
        files.Add("");
        while (Text() is { Length: > 0 } name)
        {
            string folder = folders[(int)Leb128.Unsigned(ref rest)];
            Leb128.Unsigned(ref rest);
            Leb128.Unsigned(ref rest);
            files.Add(folder.Length > 0 ? $"{folder}/{name}" : name);
        }
    }

    private void Reset()
    {
        address = 0;
        file = 1;
        line = 1;
        isStatement = defaultIsStatement;
    }

    private void Step()
    {
        int opcode = Byte();
        if (opcode >= opcodeBase)
        {
            int adjusted = opcode - opcodeBase;
            address += (ulong)(adjusted / lineRange * minimumLength);
            line += lineBase + adjusted % lineRange;
            AddRow();
            return;
        }

        switch (opcode)
        {
            case 0:
                Extended();
                break;
            case 1:
                AddRow();
                break;
            case 2:
                address += Leb128.Unsigned(ref rest) * (ulong)minimumLength;
                break;
            case 3:
                line += (int)Leb128.Signed(ref rest);
                break;
            case 4:
                file = (int)Leb128.Unsigned(ref rest);
                break;
            case 6:
                isStatement = !isStatement;
                break;
            case 8:
                address += (ulong)((255 - opcodeBase) / lineRange * minimumLength);
                break;
            case 9:
                address += BinaryPrimitives.ReadUInt16LittleEndian(rest);
                rest = rest[2..];
                break;
            default:
                for (int i = 0; i < operandCounts[opcode - 1]; i++)
                    Leb128.Unsigned(ref rest);
                break;
        }
    }

    private void Extended()
    {
        var length = (int)Leb128.Unsigned(ref rest);
        ReadOnlySpan<byte> operands = rest[..length];
        rest = rest[length..];
        switch (operands[0])
        {
            case 1:
                AddRow(isEnd: true);
                Reset();
                break;
            case 2:
                address = length == 9 ? BinaryPrimitives.ReadUInt64LittleEndian(operands[1..]) : BinaryPrimitives.ReadUInt32LittleEndian(operands[1..]);
                break;
        }
    }

    private readonly void AddRow(bool isEnd = false) => rows.Add(new LineRow(address, files[file], line, isStatement, isEnd));

    private int Byte()
    {
        byte value = rest[0];
        rest = rest[1..];
        return value;
    }

    private string Text()
    {
        int end = rest.IndexOf((byte)0);
        string text = Encoding.UTF8.GetString(rest[..end]);
        rest = rest[(end + 1)..];
        return text;
    }
}
