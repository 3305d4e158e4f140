using System.Device.Gpio;
using Iot.Device.Mcp23xxx;
using Iot.Device.Multiplexing;
using Iot.Device.Pca95x4;
using Iot.Device.Pcx857x;
using Iot.Device.Tca955x;

/// <summary>Port expanders, by their registers and as drivers of a controller; shift registers.</summary>
internal static class Expanders
{
    public static void Run()
    {
        Test.Of("Mcp23008", new FakeI2cDevice().With(9, 0x5A), bus =>
        {
            using var expander = new Mcp23008(bus);
            expander.WriteByte(Iot.Device.Mcp23xxx.Register.IODIR, 0x0F);
            return expander.ReadByte(Iot.Device.Mcp23xxx.Register.GPIO);
        });
        Test.Of("Mcp23017 as a driver", new FakeI2cDevice().With(0x12, 0xFF, 0x55), bus =>
        {
            using var controller = new GpioController(new Mcp23017(bus));
            controller.OpenPin(3, PinMode.Output);
            controller.Write(3, PinValue.High);
            GpioPin input = controller.OpenPin(12, PinMode.InputPullUp);
            Span<PinValuePair> pairs = [new PinValuePair(3, default), new PinValuePair(12, default)];
            controller.Read(pairs);
            return $"{input.Read()} {pairs[0].PinValue} {pairs[1].PinValue} {controller.PinCount} {controller.IsPinModeSupported(3, PinMode.InputPullDown)}";
        });
        Test.Of("Mcp23s17", new FakeSpiDevice { Answer = [0, 0, 0xC3] }, bus =>
        {
            using var expander = new Mcp23s17(bus, 0x20);
            expander.WriteUInt16(Iot.Device.Mcp23xxx.Register.OLAT, 0xA5C3);
            return expander.ReadByte(Iot.Device.Mcp23xxx.Register.GPIO, Port.PortB);
        });
        Test.Of("Pcf8574", new FakeI2cDevice().Answering("A5", 0xC7), bus =>
        {
            using var expander = new Pcf8574(bus);
            expander.WriteByte(0xA5);
            return expander.ReadByte();
        });
        Test.Of("Pcf8575 as a driver", new FakeI2cDevice().With(0xFF, 0x01), bus =>
        {
            using var controller = new GpioController(new Pcf8575(bus));
            controller.OpenPin(9, PinMode.Output, PinValue.High);
            controller.Toggle(9);
            return controller.Read(9);
        });
        Test.Of("Tca9554 as a driver", new FakeI2cDevice(0x20).With(0, 0x81), bus =>
        {
            using var controller = new GpioController(new Tca9554(bus));
            controller.OpenPin(0, PinMode.Input);
            controller.OpenPin(6, PinMode.Output);
            controller.Write(6, PinValue.High);
            return controller.Read(0);
        });
        Test.Of("Tca9555", new FakeI2cDevice(0x21).With(0, 0x34, 0x12), bus =>
        {
            using var controller = new GpioController(new Tca9555(bus));
            controller.OpenPin(2, PinMode.Input);
            controller.OpenPin(15, PinMode.Output, PinValue.High);
            return $"{controller.Read(2)} {controller.GetPinMode(15)}";
        });
        Test.Of("Pca95x4", new FakeI2cDevice().With(0, 0x3C), bus =>
        {
            using var expander = new Pca95x4(bus);
            expander.Write(Iot.Device.Pca95x4.Register.Configuration, 0xF0);
            expander.WriteBit(Iot.Device.Pca95x4.Register.OutputPort, 2, true);
            return $"{expander.Read(Iot.Device.Pca95x4.Register.InputPort)} {expander.ReadBit(Iot.Device.Pca95x4.Register.InputPort, 5)}";
        });
        Test.Of("Sn74hc595", new FakeSpiDevice(), bus =>
        {
            using var register = new Sn74hc595(bus, 16);
            register.ShiftByte(0xA6);
            register.ShiftClear();
            return register.BitLength;
        });
        Test.Of("Mbi5027", new FakeSpiDevice { Answer = [0xFF] }, bus =>
        {
            using var register = new Mbi5027(bus);
            register.ShiftByte(0x3C);
            return register.UsesSpi;
        });
    }
}
