using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>Keys that connect a row, which the chip drives, and a column, which a resistor pulls down.</summary>
internal sealed class Keypad
{
    private readonly Pin[] _rows;
    private readonly Pin[] _columns;
    private (int Row, int Column)? _pressed;

    public Keypad(Pin[] rows, Pin[] columns)
    {
        (_rows, _columns) = (rows, columns);
        foreach (Pin row in rows)
            row.Changed += _ => Connect();
        Connect();
    }

    public void Press(int row, int column)
    {
        _pressed = (row, column);
        Connect();
    }

    public void Release()
    {
        _pressed = null;
        Connect();
    }

    private void Connect()
    {
        for (int column = 0; column < _columns.Length; column++)
            _columns[column].Drive(_pressed is { } key && key.Column == column && _rows[key.Row].IsHigh);
    }
}
