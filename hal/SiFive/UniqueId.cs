namespace Flint.Hal.SiFive;

/// <summary>The number of the flash, as the FE310 has none of its own. (ISSI IS25LP032D data sheet: Read Unique ID Number.)</summary>
public static unsafe class UniqueId
{
    private const byte ReadUniqueId = 0x4B;

    /// <summary>The command, an address of 0, and a byte that means nothing.</summary>
    private const int HeadLength = 5;

    public static void Read(Span<byte> id)
    {
        int length = Hal.UniqueId.Length;
        byte* frame = stackalloc byte[HeadLength + length];
        frame[0] = ReadUniqueId;
        for (int i = 1; i < HeadLength + length; i++)
            frame[i] = 0;
        ProgramFlash.Read(frame, HeadLength + length);
        for (int i = 0; i < length; i++)
            id[i] = frame[HeadLength + i];
    }
}
