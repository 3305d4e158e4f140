using System.Device.Gpio;

namespace Flint.SystemDevice;

/// <summary>Which pins of a controller are open, and what was last written to them.</summary>
internal abstract class PinStates
{
    public abstract bool IsOpen(int pin);

    public abstract void Open(int pin);

    public abstract void Close(int pin);

    public abstract void CloseAll(GpioController controller);

    public abstract void SetValue(int pin, bool isHigh);

    /// <returns>Whether something was written to it.</returns>
    public abstract bool TryGetValue(int pin, out bool isHigh);

    public abstract GpioPin PinOf(int pin, GpioController controller);
}
