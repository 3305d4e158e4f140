using Flint.Runtime;

namespace Flint.Hal.SiFive;

/// <summary>The end of the flash that the program runs from as storage. (ISSI IS25LP032D data sheet: page program, sector erase.)</summary>
public static unsafe class Storage
{
    private const int PageLength = 256;
    private const int HeadLength = 4;
    private const uint ProgramPage = 0x02;
    private const uint EraseSector = 0x20;

    /// <summary>Where the flash is mapped.</summary>
    private const uint Mapped = 0x2000_0000;

    public static void Erase(int offset)
    {
        byte* frame = stackalloc byte[HeadLength];
        PutHead(frame, EraseSector, offset);
        ProgramFlash.Write(frame, HeadLength);
    }

    public static void Write(int offset, ReadOnlySpan<byte> data)
    {
        // What is to be written may be in the flash itself.
        byte* frame = stackalloc byte[HeadLength + PageLength];
        for (int done = 0; done < data.Length;)
        {
            PutHead(frame, ProgramPage, offset + done);
            int part = Math.Min(PageLength - (offset + done) % PageLength, data.Length - done);
            for (int i = 0; i < part; i++)
                frame[HeadLength + i] = data[done + i];
            ProgramFlash.Write(frame, HeadLength + part);
            done += part;
        }
    }

    private static void PutHead(byte* frame, uint command, int offset)
    {
        uint address = Origin() - Mapped + (uint)offset;
        frame[0] = (byte)command;
        frame[1] = (byte)(address >> 16);
        frame[2] = (byte)(address >> 8);
        frame[3] = (byte)address;
    }

    [TargetValue("storage.origin")]
    private static extern uint Origin();
}
