using Meadow.Units;

namespace Meadow.Hardware;

public enum I2cBusSpeed
{
    Standard = 100000,
    Fast = 400000,
    FastPlus = 1000000,
}

public interface II2cBus : IDisposable
{
    I2cBusSpeed BusSpeed { get; set; }

    void Read(byte peripheralAddress, Span<byte> readBuffer);

    void Write(byte peripheralAddress, Span<byte> writeBuffer);

    void Exchange(byte peripheralAddress, Span<byte> writeBuffer, Span<byte> readBuffer);
}

public enum ChipSelectMode
{
    ActiveLow,
    ActiveHigh,
}

public interface ISpiBus
{
    Frequency[] SupportedSpeeds { get; }

    SpiClockConfiguration Configuration { get; }

    void Read(IDigitalOutputPort? chipSelect, Span<byte> readBuffer, ChipSelectMode csMode = ChipSelectMode.ActiveLow);

    void Write(IDigitalOutputPort? chipSelect, Span<byte> writeBuffer, ChipSelectMode csMode = ChipSelectMode.ActiveLow);

    void Exchange(IDigitalOutputPort? chipSelect, Span<byte> writeBuffer, Span<byte> readBuffer, ChipSelectMode csMode = ChipSelectMode.ActiveLow);
}

public class SpiClockConfiguration(
    Frequency speed,
    SpiClockConfiguration.ClockPolarity polarity = SpiClockConfiguration.ClockPolarity.Normal,
    SpiClockConfiguration.ClockPhase phase = SpiClockConfiguration.ClockPhase.Zero)
{
    public enum ClockPolarity
    {
        Normal = 0,
        Inverted = 1,
    }

    public enum ClockPhase
    {
        Zero = 0,
        One = 1,
    }

    public enum Mode
    {
        Mode0,
        Mode1,
        Mode2,
        Mode3,
    }

    public Frequency Speed { get; set; } = speed;

    public ClockPolarity Polarity { get; set; } = polarity;

    public ClockPhase Phase { get; set; } = phase;

    public void SetBusMode(Mode mode)
    {
        Polarity = mode >= Mode.Mode2 ? ClockPolarity.Inverted : ClockPolarity.Normal;
        Phase = mode is Mode.Mode1 or Mode.Mode3 ? ClockPhase.One : ClockPhase.Zero;
    }
}
