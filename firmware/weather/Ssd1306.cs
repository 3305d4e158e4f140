using Flint.Hal;

namespace Weather;

/// <summary>A monochrome display of 128 x 64 pixels, in pages of eight rows. (SSD1306 data sheet, chapters 8 and 9.)</summary>
internal sealed class Ssd1306
{
    private const int Address = 0x3C;
    private const byte Command = 0x00;
    private const byte Pixels = 0x40;
    private const int Width = 128;
    private const int Pages = 8;

    private readonly I2cController _bus;

    /// <exception cref="I2cException">No display answers.</exception>
    public Ssd1306(I2cController bus)
    {
        _bus = bus;

        // Off; clock; 64 rows; no offset; first row; charge pump; addresses go right, then down; not mirrored; pins; contrast; pre-charge; level; from memory; not inverted; on.
        _bus.Write(Address, [Command, 0xAE, 0xD5, 0x80, 0xA8, 63, 0xD3, 0, 0x40, 0x8D, 0x14, 0x20, 0, 0xA1, 0xC8, 0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF]);
    }

    public void Clear()
    {
        for (int page = 0; page < Pages; page++)
            Write(page, "");
    }

    /// <summary>Fills a line with text, as much of it as fits.</summary>
    /// <param name="page">0 to 7, from above.</param>
    public void Write(int page, string text)
    {
        _bus.Write(Address, [Command, 0x21, 0, Width - 1, 0x22, (byte)page, (byte)page]);
        Span<byte> line = stackalloc byte[Width + 1];
        line.Clear();
        line[0] = Pixels;
        int column = 1;
        foreach (char character in text)
        {
            if (column + Font.Width > line.Length)
                break;
            Font.Glyph(character).CopyTo(line[column..]);
            column += Font.Width + 1;
        }

        _bus.Write(Address, line);
    }
}
