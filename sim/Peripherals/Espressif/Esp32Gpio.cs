namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The GPIO registers of an ESP32-C3 (ESP32-C3 Technical Reference Manual, IO MUX and GPIO Matrix, GPIO registers).</summary>
/// <remarks>Inputs are the pins themselves and, from 128 on, the outputs of peripherals by their number in the matrix. The output is the interrupt.</remarks>
public sealed class Esp32Gpio(Esp32Pads pads) : IBusDevice, IGpioPort, ISignalSource, ISignalSink, IResettable
{
    private const uint Bits = 0x03FF_FFFF;
    private const ulong PinStart = 0x74;
    private const ulong InputSelectStart = 0x154;
    private const ulong OutputSelectStart = 0x554;
    private const int RegisterPins = 26;
    private const int InputSignals = 128;

    private uint clockGate = 1;

    public int PinCount => pads.PinCount;

    public Signal Level(int pin) => pads.Level(pin);

    public bool IsOutput(int pin) => pads.IsOutput(pin);

    public void Drive(int pin, bool? level) => pads.Drive(pin, level);

    public void Pull(int pin, bool level) => pads.Pull(pin, level);

    public Signal? Output(string? name, int number) => pads.Interrupt;

    public bool TryConnect(Signal wire, int input) => pads.TryConnect(wire, input);

    public ulong Read(ulong offset, int size)
    {
        if (Index(offset, PinStart, RegisterPins) is { } pin)
            return pin < Esp32Pads.Count ? pads.Pin[pin] : 0;
        if (Index(offset, InputSelectStart, InputSignals) is { } signal)
            return pads.InputSelect[signal];
        if (Index(offset, OutputSelectStart, RegisterPins) is { } output)
            return output < Esp32Pads.Count ? pads.OutputSelect[output] : Esp32Pads.GpioSignal;
        return offset switch
        {
            0x04 => pads.Output,
            0x20 => pads.Enable,
            0x3C => pads.Inputs,
            0x44 => pads.Pending,
            0x5C => pads.Requests,
            0x62C => clockGate,
            0x6FC => 0x0200_6130,
            _ => 0,
        };
    }

    public void Write(ulong offset, int size, ulong value)
    {
        var word = (uint)value;
        if (Index(offset, PinStart, RegisterPins) is { } pin)
        {
            if (pin < Esp32Pads.Count)
                pads.Pin[pin] = word & 0x3_FF9F;
        }
        else if (Index(offset, InputSelectStart, InputSignals) is { } signal)
        {
            pads.InputSelect[signal] = word & 0x7F;
        }
        else if (Index(offset, OutputSelectStart, RegisterPins) is { } output)
        {
            if (output < Esp32Pads.Count)
                pads.OutputSelect[output] = word & 0x7FF;
        }
        else
        {
            WriteBits(offset, word & Bits);
        }

        pads.Changed();
    }

    public void Reset()
    {
        clockGate = 1;
        pads.Reset();
    }

    private void WriteBits(ulong offset, uint word)
    {
        switch (offset)
        {
            case 0x04:
                pads.Output = word;
                break;
            case 0x08:
                pads.Output |= word;
                break;
            case 0x0C:
                pads.Output &= ~word;
                break;
            case 0x20:
                pads.Enable = word;
                break;
            case 0x24:
                pads.Enable |= word;
                break;
            case 0x28:
                pads.Enable &= ~word;
                break;
            case 0x44:
                pads.Pending = word;
                break;
            case 0x48:
                pads.Pending |= word;
                break;
            case 0x4C:
                pads.Pending &= ~word;
                break;
            case 0x62C:
                clockGate = word & 1;
                break;
        }
    }

    private static int? Index(ulong offset, ulong start, int count) =>
        offset >= start && offset < start + 4 * (ulong)count ? (int)((offset - start) / 4) : null;
}
