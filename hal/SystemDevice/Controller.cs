using System.Device.Gpio;
using System.Runtime.CompilerServices;

namespace Flint.SystemDevice;

/// <summary>
/// What GpioController keeps of its pins. Its own two concurrent dictionaries and the texts of its exceptions are 60 KB; here it is some bits for the board's driver, and one list for others.
/// </summary>
public static class Controller
{
    private const string NotOpen = "The pin is not open.";

    /// <summary>Instead of <c>GpioController()</c>.</summary>
    public static void Construct(GpioController controller)
    {
        Driver(controller) = BoardGpioDriver.Create();
        States(controller) = BoardPinStates.Instance;
    }

    /// <summary>Instead of <c>GpioController(GpioDriver)</c>.</summary>
    public static void Construct(GpioController controller, GpioDriver driver)
    {
        Driver(controller) = driver;
        States(controller) = new ListedPinStates();
    }

    /// <summary>Instead of <c>OpenPin(int)</c>.</summary>
    public static GpioPin Open(GpioController controller, int pin)
    {
        PinStates states = StatesOf(controller);
        if (!states.IsOpen(pin))
        {
            OpenPinCore(controller, pin);
            states.Open(pin);
        }

        return states.PinOf(pin, controller);
    }

    /// <summary>Instead of <c>OpenPin(int, PinMode, PinValue)</c>.</summary>
    public static GpioPin Open(GpioController controller, int pin, PinMode mode, PinValue initialValue)
    {
        GpioPin result = Open(controller, pin);
        StatesOf(controller).SetValue(pin, (bool)initialValue);
        controller.SetPinMode(pin, mode);
        return result;
    }

    /// <summary>Instead of <c>ClosePin(int)</c>.</summary>
    public static void Close(GpioController controller, int pin)
    {
        PinStates states = RequireOpen(controller, pin);
        ClosePinCore(controller, pin);
        states.Close(pin);
    }

    /// <summary>Instead of <c>ClosePinCore(int)</c>.</summary>
    public static void CloseCore(GpioController controller, int pin) => ClosePin(Driver(controller), pin);

    /// <summary>Instead of <c>IsPinOpen(int)</c>.</summary>
    public static bool IsOpen(GpioController controller, int pin) => StatesOf(controller).IsOpen(pin);

    /// <summary>Instead of <c>SetPinMode(int, PinMode)</c>.</summary>
    public static void SetMode(GpioController controller, int pin, PinMode mode)
    {
        PinStates states = RequireOpen(controller, pin);
        if (!controller.IsPinModeSupported(pin, mode))
            throw new InvalidOperationException("The pin does not support the mode.");
        if (states.TryGetValue(pin, out bool isHigh))
            SetPinMode(Driver(controller), pin, mode, isHigh);
        else
            SetPinMode(Driver(controller), pin, mode);
    }

    /// <summary>Instead of <c>GetPinMode(int)</c>.</summary>
    public static PinMode ModeOf(GpioController controller, int pin)
    {
        RequireOpen(controller, pin);
        return GetPinMode(Driver(controller), pin);
    }

    /// <summary>Instead of <c>Read(int)</c>.</summary>
    public static PinValue Read(GpioController controller, int pin)
    {
        RequireOpen(controller, pin);
        return Read(Driver(controller), pin);
    }

    /// <summary>Instead of <c>Toggle(int)</c>.</summary>
    public static void Toggle(GpioController controller, int pin)
    {
        RequireOpen(controller, pin);
        Toggle(Driver(controller), pin);
    }

    /// <summary>Instead of <c>Write(int, PinValue)</c>: an input keeps the value for when it becomes an output.</summary>
    public static void Write(GpioController controller, int pin, PinValue value)
    {
        RequireOpen(controller, pin).SetValue(pin, (bool)value);
        GpioDriver driver = Driver(controller);
        if (GetPinMode(driver, pin) == PinMode.Output)
            Write(driver, pin, value);
    }

    /// <summary>Instead of <c>Dispose(bool)</c>.</summary>
    public static void Dispose(GpioController controller, bool disposing)
    {
        if (Driver(controller) is not { } driver)
            return;
        States(controller).CloseAll(controller);
        driver.Dispose();
        Driver(controller) = null!;
    }

    private static PinStates RequireOpen(GpioController controller, int pin)
    {
        PinStates states = StatesOf(controller);
        return states.IsOpen(pin) ? states : throw new InvalidOperationException(NotOpen);
    }

    private static PinStates StatesOf(GpioController controller) =>
        Driver(controller) is null ? throw new ObjectDisposedException(nameof(GpioController)) : States(controller);

    /// <summary>Kept where the dictionary of open pins would be, which nothing else reads.</summary>
    private static ref PinStates States(GpioController controller) => ref Unsafe.As<object, PinStates>(ref OpenPins(controller));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_driver")]
    private static extern ref GpioDriver Driver(GpioController controller);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_openPins")]
    private static extern ref object OpenPins(GpioController controller);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    internal static extern void OpenPinCore(GpioController controller, int pinNumber);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    internal static extern void ClosePinCore(GpioController controller, int pinNumber);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    internal static extern GpioPin NewPin(int pinNumber, GpioController controller);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void ClosePin(GpioDriver driver, int pinNumber);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void SetPinMode(GpioDriver driver, int pinNumber, PinMode mode);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void SetPinMode(GpioDriver driver, int pinNumber, PinMode mode, PinValue initialValue);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern PinMode GetPinMode(GpioDriver driver, int pinNumber);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern PinValue Read(GpioDriver driver, int pinNumber);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void Toggle(GpioDriver driver, int pinNumber);

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void Write(GpioDriver driver, int pinNumber, PinValue value);
}
