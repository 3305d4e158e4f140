using System.Device;
using System.Device.Gpio;
using System.Device.I2c;
using System.Device.Spi;

/// <summary>GpioController over a program's own driver, and what System.Device.Gpio itself offers around it.</summary>
internal static class Controllers
{
    public static void Run()
    {
        var driver = new FakeGpioDriver();
        using (var controller = new GpioController(driver))
        {
            GpioPin led = controller.OpenPin(4, PinMode.Output, PinValue.High);
            led.Toggle();
            led.Write(PinValue.High);
            GpioPin button = controller.OpenPin(7, PinMode.InputPullUp);
            button.ValueChanged += (sender, args) => Console.WriteLine($"pin {args.PinNumber} {args.ChangeType}");
            controller.RegisterCallbackForPinValueChangedEvent(7, PinEventTypes.Falling, Falling);
            driver.Raise(7, PinValue.High);
            driver.Raise(7, PinValue.Low);
            controller.UnregisterCallbackForPinValueChangedEvent(7, Falling);
            driver.Raise(7, PinValue.Low);
            controller.Write([new PinValuePair(4, PinValue.Low), new PinValuePair(4, PinValue.High)]);
            Console.WriteLine($"{led.GetPinMode()} {led.Read()} {button.Read()} {button.PinNumber} {controller.PinCount} {controller.IsPinOpen(7)} {controller.IsPinOpen(8)}");
            Console.WriteLine(controller.WaitForEvent(7, PinEventTypes.Rising, TimeSpan.FromMilliseconds(1)).EventTypes);
            Try(() => controller.Read(8));
            Try(() => controller.SetPinMode(7, PinMode.InputPullDown));
            Try(() => controller.OpenPin(9, PinMode.InputPullDown));
            controller.ClosePin(7);
            Console.WriteLine(driver.Log);
        }

        Console.WriteLine(driver.Log.ToString().Contains("close 4"));
        Settings();
    }

    private static void Settings()
    {
        var i2c = new I2cConnectionSettings(1, 0x48);
        var spi = new SpiConnectionSettings(0, 5) { Mode = SpiMode.Mode3, ClockFrequency = 2_000_000 };
        Console.WriteLine($"{i2c.Equals(new I2cConnectionSettings(1, 0x48))} {i2c.Equals(new I2cConnectionSettings(1, 0x49))} {spi.Mode} {spi.ClockFrequency} {spi.DataBitLength} {spi.ChipSelectLine}");
        PinValue value = 1;
        Console.WriteLine($"{value} {!value} {value == PinValue.High} {(bool)value} {(int)value} {value.Equals(PinValue.Low)}");
    }

    private static void Falling(object sender, PinValueChangedEventArgs args) => Console.WriteLine($"falling {args.PinNumber}");

    private static void Try(Action action)
    {
        try
        {
            action();
            Console.WriteLine("nothing thrown");
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.GetType().Name);
        }
    }
}
