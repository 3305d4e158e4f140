namespace Flint.Compiler.Reports.Unwinding;

/// <summary>Where a method's caller has its registers, at one instruction.</summary>
internal sealed class FrameRow
{
    private const int StackPointer = 2;
    private readonly Dictionary<int, long> _saved = [];

    /// <summary>The register that the frame's address is counted from.</summary>
    public int BaseRegister { get; private set; } = StackPointer;

    /// <summary>Of the caller's stack pointer from <see cref="BaseRegister"/>, in bytes.</summary>
    public long BaseOffset { get; private set; }

    /// <summary>Offsets from the caller's stack pointer, by register; others have their values still.</summary>
    public IReadOnlyDictionary<int, long> Saved => _saved;

    /// <returns>Null when the entry uses what compilers for RISC-V do not.</returns>
    public static FrameRow? At(CallFrameEntry entry, ulong pc)
    {
        var row = new FrameRow();
        if (!row.Run(entry, entry.Common.Initial, ulong.MaxValue, new FrameRow()))
            return null;
        return row.Run(entry, entry.Instructions, pc, row.Copy()) ? row : null;
    }

    private FrameRow Copy()
    {
        var copy = new FrameRow();
        copy.Take(this);
        return copy;
    }

    private void Take(FrameRow other)
    {
        BaseRegister = other.BaseRegister;
        BaseOffset = other.BaseOffset;
        _saved.Clear();
        foreach ((int register, long offset) in other._saved)
            _saved[register] = offset;
    }

    private bool Run(CallFrameEntry entry, ReadOnlyMemory<byte> instructions, ulong pc, FrameRow initial)
    {
        var reader = new DwarfReader(instructions, entry.Common.WordSize);
        var remembered = new Stack<FrameRow>();
        ulong location = entry.Start;
        while (!reader.AtEnd)
        {
            byte instruction = reader.Byte();
            int operand = instruction & 0x3F;
            switch (instruction >> 6)
            {
                case 1:
                    location += (ulong)operand * entry.Common.CodeAlignment;
                    break;
                case 2:
                    _saved[operand] = (long)reader.Unsigned() * entry.Common.DataAlignment;
                    continue;
                case 3:
                    Restore(operand, initial);
                    continue;
                default:
                    if (!Extended(operand, reader, entry.Common, ref location, remembered, initial))
                        return false;
                    break;
            }

            if (location > pc)
                return true;
        }

        return true;
    }

    /// <summary>DWARF 4, figure 40.</summary>
    private bool Extended(int instruction, DwarfReader reader, CommonFrameEntry common, ref ulong location, Stack<FrameRow> remembered, FrameRow initial)
    {
        switch (instruction)
        {
            case 0x00:
                return true;
            case 0x01:
                location = reader.Word();
                return true;
            case 0x02 or 0x03 or 0x04:
                location += reader.Fixed(1 << (instruction - 2)) * common.CodeAlignment;
                return true;
            case 0x05:
                _saved[(int)reader.Unsigned()] = (long)reader.Unsigned() * common.DataAlignment;
                return true;
            case 0x06:
                Restore((int)reader.Unsigned(), initial);
                return true;
            case 0x07 or 0x08:
                _saved.Remove((int)reader.Unsigned());
                return true;
            case 0x0A:
                remembered.Push(Copy());
                return true;
            case 0x0B:
                if (remembered.Count == 0)
                    return false;
                Take(remembered.Pop());
                return true;
            case 0x0C:
                BaseRegister = (int)reader.Unsigned();
                BaseOffset = (long)reader.Unsigned();
                return true;
            case 0x0D:
                BaseRegister = (int)reader.Unsigned();
                return true;
            case 0x0E:
                BaseOffset = (long)reader.Unsigned();
                return true;
            case 0x11:
                _saved[(int)reader.Unsigned()] = reader.Signed() * common.DataAlignment;
                return true;
            case 0x12:
                BaseRegister = (int)reader.Unsigned();
                BaseOffset = reader.Signed() * common.DataAlignment;
                return true;
            case 0x13:
                BaseOffset = reader.Signed() * common.DataAlignment;
                return true;
            default:
                return false;
        }
    }

    private void Restore(int register, FrameRow initial)
    {
        if (initial._saved.TryGetValue(register, out long offset))
            _saved[register] = offset;
        else
            _saved.Remove(register);
    }
}
