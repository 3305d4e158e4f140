using Flint.Sim.Peripherals;

namespace Flint.Hal.Tests;

/// <summary>Answers with the byte's complement at once.</summary>
internal sealed class Inverter : ISpiDevice
{
    public List<byte> Received { get; } = [];

    public List<bool> Selections { get; } = [];

    public byte Transfer(byte value)
    {
        Received.Add(value);
        return (byte)~value;
    }

    public void Select(bool isSelected) => Selections.Add(isSelected);
}
