using Flint.Boards;
using Flint.Hal;

AnalogInput input = Board.Adc.Open();
var log = FlashLog.Open();
Console.WriteLine($"log has {log.Count} records, next {log.Next}");
while (true)
{
    int millivolts = input.ReadMillivolts();
    uint number = log.Append((ushort)millivolts);
    Console.WriteLine($"{number}: {millivolts}");
    Thread.Sleep(100);
}

/// <summary>
/// Records in the chip's flash, the oldest overwritten by the newest. The power may fail at any moment: a record is there completely or not at all, and all before it stay, but
/// for the oldest page, which is erased to make room.
/// </summary>
struct FlashLog
{
    // Number, value and check.
    const int RecordSize = 8;

    int _slot;

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the next record, 1 for the first.</summary>
    public uint Next { get; private set; }

    static int SlotSize => Math.Max(RecordSize, InternalFlash.WriteSize);

    static int SlotCount => InternalFlash.Length / SlotSize;

    static int SlotsPerPage => InternalFlash.PageSize / SlotSize;

    /// <summary>Finds the newest record.</summary>
    public static FlashLog Open()
    {
        var log = new FlashLog { Next = 1 };
        for (int slot = 0; slot < SlotCount; slot++)
        {
            if (!TryRead(slot, out uint number))
                continue;
            log.Count++;
            if (number < log.Next)
                continue;
            log.Next = number + 1;
            log._slot = (slot + 1) % SlotCount;
        }

        return log;
    }

    /// <returns>The number of the record.</returns>
    public uint Append(ushort value)
    {
        // What was being written when the power failed is no record, and cannot be written again.
        while (_slot % SlotsPerPage != 0 && !IsErased(_slot))
            _slot = (_slot + 1) % SlotCount;
        if (_slot % SlotsPerPage == 0)
            ErasePage();

        Span<byte> record = stackalloc byte[SlotSize];
        record.Fill(0xFF);
        BitConverter.TryWriteBytes(record, Next);
        BitConverter.TryWriteBytes(record[4..], value);
        BitConverter.TryWriteBytes(record[6..], Check(Next, value));
        InternalFlash.Write(_slot * SlotSize, record);
        _slot = (_slot + 1) % SlotCount;
        Count++;
        return Next++;
    }

    void ErasePage()
    {
        for (int slot = _slot; slot < _slot + SlotsPerPage; slot++)
            if (TryRead(slot, out _))
                Count--;
        InternalFlash.ErasePage(_slot * SlotSize);
    }

    static bool IsErased(int slot) => !InternalFlash.Bytes.Slice(slot * SlotSize, RecordSize).ContainsAnyExcept((byte)0xFF);

    static bool TryRead(int slot, out uint number)
    {
        ReadOnlySpan<byte> record = InternalFlash.Bytes.Slice(slot * SlotSize, RecordSize);
        number = BitConverter.ToUInt32(record);
        return BitConverter.ToUInt16(record[6..]) == Check(number, BitConverter.ToUInt16(record[4..]));
    }

    /// <summary>CRC-16 of the record's first six bytes, with the polynomial of CCITT; never what erased flash has.</summary>
    static ushort Check(uint number, ushort value)
    {
        ulong bits = ((ulong)value << 32) | number;
        uint crc = 0xFFFF;
        for (int i = 0; i < 48; i++, bits >>= 1)
            crc = ((crc ^ (uint)bits) & 1) != 0 ? (crc >> 1) ^ 0x8408 : crc >> 1;
        return crc == 0xFFFF ? (ushort)0 : (ushort)crc;
    }
}
