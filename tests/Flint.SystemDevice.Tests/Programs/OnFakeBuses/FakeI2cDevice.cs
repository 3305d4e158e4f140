using System.Device.I2c;

/// <summary>
/// A device of registers: the first byte of a write is the register that reads and further bytes begin at. What a register was given is read from it alone, however long it is; beyond that come
/// single bytes. A write that has an answer of its own is a command.
/// </summary>
internal sealed class FakeI2cDevice(int address = 0x20) : I2cDevice
{
    private readonly byte[] _bytes = new byte[256];
    private readonly Dictionary<byte, byte[]> _registers = [];
    private byte _register;
    private byte[]? _answer;

    /// <summary>By the bytes of a command, as hexadecimal text.</summary>
    public Dictionary<string, byte[]> Answers { get; } = [];

    public Traffic Traffic { get; } = new();

    public override I2cConnectionSettings ConnectionSettings { get; } = new(0, address);

    public FakeI2cDevice With(byte register, params ReadOnlySpan<byte> values)
    {
        _registers[register] = values.ToArray();
        for (int i = 0; i < values.Length; i++)
            _bytes[(byte)(register + i)] = values[i];
        return this;
    }

    public FakeI2cDevice Answering(string command, params byte[] answer)
    {
        Answers[command] = answer;
        return this;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Traffic.Add('w', buffer);
        if (Answers.TryGetValue(Convert.ToHexString(buffer), out _answer) || buffer.IsEmpty)
            return;
        _register = buffer[0];
        if (buffer.Length > 1)
            With(_register, buffer[1..]);
    }

    public override void Read(Span<byte> buffer)
    {
        byte[] value = _answer ?? _registers.GetValueOrDefault(_register, []);
        for (int i = 0; i < buffer.Length; i++)
            buffer[i] = i < value.Length ? value[i] : _bytes[(byte)(_register + i)];
        Traffic.Add('r', buffer);
    }

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Write(writeBuffer);
        Read(readBuffer);
    }
}
