using Flint.Testing;

namespace Flint.SystemDevice.Tests;

/// <summary>An HX711 that has a value ready always: 24 bits, each after a rise of the clock, the highest first, then one rise for the gain. (Avia HX711 data sheet, figure 2.)</summary>
internal sealed class LoadCell
{
    private const int PulsesOfRead = 25;
    private int _pulses;

    public LoadCell(Pin clock, Pin data)
    {
        data.Drive(false);
        clock.Changed += isHigh =>
        {
            if (!isHigh)
                return;
            _pulses++;
            data.Drive(_pulses < PulsesOfRead && (Value >> (PulsesOfRead - 1 - _pulses) & 1) != 0);
            if (_pulses == PulsesOfRead)
                _pulses = 0;
        };
    }

    public int Value { get; set; }
}
