using System.Text;
using Flint.Sim.Peripherals;

namespace Flint.Firmware.Tests;

/// <summary>An SSD1306 in its horizontal addressing mode: windows of columns and pages, and the pixels in them.</summary>
public sealed class PixelDisplay : II2cDevice
{
    private readonly byte[] pixels = new byte[128 * 8];
    private readonly List<byte> command = [];
    private bool isFirst;
    private bool isCommand;
    private int firstColumn;
    private int lastColumn = 127;
    private int firstPage;
    private int lastPage = 7;
    private int column;
    private int page;

    public void Start(bool isRead) => isFirst = true;

    public bool Write(byte value)
    {
        if (isFirst)
        {
            isFirst = false;
            isCommand = value == 0;
            command.Clear();
        }
        else if (isCommand)
        {
            command.Add(value);
        }
        else
        {
            pixels[page * 128 + column] = value;
            if (column++ < lastColumn)
                return true;
            column = firstColumn;
            page = page < lastPage ? page + 1 : firstPage;
        }

        return true;
    }

    public byte Read() => 0;

    public void Stop()
    {
        if (!isCommand || command is not [0x21, _, _, 0x22, _, _])
            return;
        (firstColumn, lastColumn, firstPage, lastPage) = (command[1], command[2], command[4], command[5]);
        (column, page) = (firstColumn, firstPage);
    }

    /// <summary>Seven rows of a page, one line each.</summary>
    public string Rows(int page, int width)
    {
        var text = new StringBuilder();
        for (int row = 0; row < 7; row++)
        {
            for (int x = 0; x < width; x++)
                text.Append((pixels[page * 128 + x] >> row & 1) != 0 ? '#' : '.');
            text.Append('\n');
        }

        return text.ToString();
    }
}
