using Flint.Sim.Peripherals;

namespace Flint.SystemDevice.Tests;

/// <summary>Keeps what it is sent.</summary>
internal sealed class SpiRecorder : ISpiDevice
{
    private readonly List<byte> _bytes = [];

    public IReadOnlyList<byte> Bytes => _bytes;

    public byte Transfer(byte value)
    {
        _bytes.Add(value);
        return 0;
    }
}
