using Flint.Sim.Peripherals;
using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>An nRF24L01: registers of up to five bytes, and one payload each way. (Nordic nRF24L01 data sheet, 8.3.1.)</summary>
internal sealed class Radio(Pin chipEnable) : ISpiDevice
{
    private readonly Dictionary<int, byte[]> _registers = [];
    private readonly List<byte> _bytes = [];
    private byte[] _received = [];

    /// <summary>What went out, which a payload does while the chip is enabled.</summary>
    public List<byte[]> Sent { get; } = [];

    public byte Register(int register) => _registers.GetValueOrDefault(register, [0])[0];

    /// <summary>A packet arrives; the interrupt line is for the test to drive.</summary>
    public void Receive(params byte[] packet) => _received = packet;

    public byte Transfer(byte value)
    {
        _bytes.Add(value);
        int place = _bytes.Count - 2;
        if (place < 0)
            return 0x0E;
        byte[] answer = _bytes[0] switch
        {
            < 0x20 => _registers.GetValueOrDefault(_bytes[0], [0]),
            0x61 => _received,
            _ => [],
        };
        return place < answer.Length ? answer[place] : (byte)0;
    }

    public void Select(bool isSelected)
    {
        if (!isSelected && _bytes is [byte command, .. var rest])
        {
            if (command is >= 0x20 and < 0x40)
                _registers[command & 0x1F] = [.. rest];
            else if (command == 0xA0 && chipEnable.IsHigh)
                Sent.Add([.. rest]);
        }

        _bytes.Clear();
    }
}
