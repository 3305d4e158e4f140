using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Flint.Elf;

namespace Flint.Sim;

/// <summary>What an architectural test leaves in memory between the symbols <c>begin_signature</c> and <c>end_signature</c>, to be compared with another simulator's.</summary>
public static class Signature
{
    private const ulong MostBytes = 1 << 20;

    /// <returns>A line for each 4 bytes: a word as 8 hexadecimal digits.</returns>
    /// <exception cref="BuildErrorException">The image has no signature, or one that cannot be.</exception>
    public static string Read(ObjectFile image, Bus bus)
    {
        ulong start = Symbol(image, "begin_signature");
        ulong end = Symbol(image, "end_signature");
        if (end < start || end - start > MostBytes)
            throw new BuildErrorException($"the signature begins at 0x{start:X8} and ends at 0x{end:X8}", $"it has at most {MostBytes:N0} bytes");
        byte[] bytes = new byte[end - start + 3 & ~3UL];
        bus.Peek(start, bytes);
        var text = new StringBuilder();
        for (int i = 0; i < bytes.Length; i += 4)
            text.Append(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i)):x8}\n");
        return text.ToString();
    }

    private static ulong Symbol(ObjectFile image, string name) =>
        image.FindSymbol(name)?.Value ?? throw new BuildErrorException($"the image has no symbol {name}", "a signature is what lies between begin_signature and end_signature");
}
