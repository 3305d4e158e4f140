using System.Text;

/// <summary>What went over a bus: as text when it is short, else how many bytes and their checksum (FNV-1a).</summary>
internal sealed class Traffic
{
    private const int Shown = 160;

    private readonly StringBuilder _text = new();
    private uint _checksum = 2166136261;
    private int _count;

    public void Add(char direction, ReadOnlySpan<byte> bytes)
    {
        Mix((byte)direction);
        foreach (byte value in bytes)
            Mix(value);
        if (_text.Length < Shown)
            _text.Append(' ').Append(direction).Append(Convert.ToHexString(bytes));
    }

    public override string ToString() => _text.Length < Shown ? _text.ToString() : $"{_text.ToString(0, Shown)}… {_count} bytes, checksum {_checksum:X8}";

    private void Mix(byte value)
    {
        _checksum = (_checksum ^ value) * 16777619;
        _count++;
    }
}
