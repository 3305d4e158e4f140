namespace System;

/// <summary>What is on the other end of a board's console is a terminal: colours and the cursor are ECMA-48's control sequences.</summary>
public static partial class Console
{
    private const ConsoleColor Unknown = (ConsoleColor)(-1);

    private static ConsoleColor s_foreground = Unknown;
    private static ConsoleColor s_background = Unknown;

    /// <exception cref="ArgumentException">There is no such colour.</exception>
    public static ConsoleColor ForegroundColor
    {
        get => s_foreground;
        set
        {
            WriteColor(30, value);
            s_foreground = value;
        }
    }

    /// <exception cref="ArgumentException">There is no such colour.</exception>
    public static ConsoleColor BackgroundColor
    {
        get => s_background;
        set
        {
            WriteColor(40, value);
            s_background = value;
        }
    }

    public static void ResetColor()
    {
        WriteDirect("\x1b[0m");
        s_foreground = Unknown;
        s_background = Unknown;
    }

    public static void Clear() => WriteDirect("\x1b[H\x1b[2J");

    /// <exception cref="ArgumentOutOfRangeException">A coordinate is negative, or above 32,766.</exception>
    public static void SetCursorPosition(int left, int top)
    {
        if ((uint)left >= short.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(left));
        if ((uint)top >= short.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(top));
        WriteDirect("\x1b[");
        WriteNumber(top + 1);
        WriteDirect(';');
        WriteNumber(left + 1);
        WriteDirect('H');
    }

    /// <param name="first">The sequence's parameter for black.</param>
    private static void WriteColor(int first, ConsoleColor color)
    {
        if (color is < ConsoleColor.Black or > ConsoleColor.White)
            throw new ArgumentException("The ConsoleColor enum value was not defined on that enum. Please use a defined color from the enum.");
        // A terminal's bits are red, green, blue from the lowest; the enumeration's are the other way round.
        int bits = (int)color;
        int hue = ((bits & 1) << 2) | (bits & 2) | ((bits >> 2) & 1);
        WriteDirect("\x1b[");
        WriteNumber((bits < 8 ? first : first + 60) + hue);
        WriteDirect('m');
    }

    private static void WriteNumber(int value)
    {
        if (value >= 10)
            WriteNumber(value / 10);
        WriteDirect((char)('0' + value % 10));
    }
}
