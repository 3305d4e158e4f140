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

    public static void ReadAll(ReadOnlySpan<byte> section, List<LineRow> rows)
    {
        while (section.Length > 4)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(section);
            ReadOnlySpan<byte> unit = section.Slice(4, checked((int)length));
            section = section[(4 + (int)length)..];
            if (BinaryPrimitives.ReadUInt16LittleEndian(unit) is >= 2 and <= 4 and var version)
                new LineProgram(unit[2..], rows).Run(version);
        }
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
            string folder = folders[(int)Unsigned()];
            Unsigned();
            Unsigned();
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
                address += Unsigned() * (ulong)minimumLength;
                break;
            case 3:
                line += (int)Signed();
                break;
            case 4:
                file = (int)Unsigned();
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
                    Unsigned();
                break;
        }
    }

    private void Extended()
    {
        var length = (int)Unsigned();
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

    private ulong Unsigned()
    {
        ulong result = 0;
        for (int shift = 0; ; shift += 7)
        {
            int part = Byte();
            result |= (ulong)(part & 0x7F) << shift;
            if ((part & 0x80) == 0)
                return result;
        }
    }

    private long Signed()
    {
        long result = 0;
        for (int shift = 0; ;)
        {
            int part = Byte();
            result |= (long)(part & 0x7F) << shift;
            shift += 7;
            if ((part & 0x80) == 0)
                return (part & 0x40) != 0 && shift < 64 ? result | -1L << shift : result;
        }
    }
}
