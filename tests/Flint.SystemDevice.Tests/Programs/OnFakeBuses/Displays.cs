using System.Drawing;
using Iot.Device.Apa102;
using Iot.Device.CharacterLcd;
using Iot.Device.Display;
using Iot.Device.Lp55231;
using Iot.Device.Max7219;
using Iot.Device.Ws28xx;

/// <summary>Characters, digits, pixels and lights.</summary>
internal static class Displays
{
    public static void Run()
    {
        Test.Of("Lcd1602", new FakeI2cDevice(0x27), bus =>
        {
            using var display = new Lcd1602(bus, uses8Bit: false);
            display.Clear();
            display.SetCursorPosition(3, 1);
            display.Write("Flint");
            display.CreateCustomCharacter(2, 1, 2, 4, 8, 16, 8, 4, 2);
            return display.Size;
        });
        Test.Of("Max7219", new FakeSpiDevice(), bus =>
        {
            using var display = new Max7219(bus, cascadedDevices: 2);
            display.Init();
            display.Brightness(7);
            display[1, 3] = 0x5A;
            display.Flush();
            return display.Length;
        });
        Test.Of("Matrix8x8", new FakeI2cDevice(), bus =>
        {
            using var display = new Matrix8x8(bus) { Brightness = 5, BufferingEnabled = true };
            display[2, 3] = 1;
            display.Flush();
            return null;
        });
        Test.Of("Large4Digit7SegmentDisplay", new FakeI2cDevice(), bus =>
        {
            using var display = new Large4Digit7SegmentDisplay(bus) { Brightness = Large4Digit7SegmentDisplay.MaxBrightness, BufferingEnabled = true };
            display.Write("12:34");
            display.Dots = Dot.CenterColon;
            display.Flush();
            return null;
        });
        Test.Of("Large4Digit14SegmentDisplay", new FakeI2cDevice(), bus =>
        {
            using var display = new Large4Digit14SegmentDisplay(bus);
            display.Write("AB1Z");
            display.Flush();
            return null;
        });
        Test.Of("BiColorBarGraph", new FakeI2cDevice(), bus =>
        {
            using var display = new BiColorBarGraph(bus);
            display[4] = LedColor.Yellow;
            display.Flush();
            return null;
        });
        Test.Of("ScrollPhat17x7", new FakeI2cDevice(), bus =>
        {
            var display = new ScrollPhat17x7(bus);
            display.Initialize();
            display[3, 4] = 100;
            return $"{display.Width} {display.Height}";
        });
        Test.Of("Lp55231", new FakeI2cDevice(), bus =>
        {
            using var lights = new Lp55231(bus);
            lights.Reset();
            lights.Enabled = true;
            lights[1] = Color.FromArgb(200, 100, 50);
            return $"{lights.Enabled} {lights[1].R}";
        });
        Test.Of("Ws2812b", new FakeSpiDevice(), bus =>
        {
            var strip = new Ws2812b(bus, 8);
            strip.Image.SetPixel(0, 0, Color.FromArgb(0x12, 0x34, 0x56));
            strip.Image.SetPixel(7, 0, Color.Orange);
            strip.Update();
            strip.Image.Clear();
            strip.Update();
            return null;
        });
        Test.Of("Sk6812", new FakeSpiDevice(), bus =>
        {
            var strip = new Sk6812(bus, 3);
            strip.Image.SetPixel(1, 0, Color.FromArgb(10, 20, 30, 40));
            strip.Update();
            return null;
        });
        Test.Of("Apa102", new FakeSpiDevice(), bus =>
        {
            using var strip = new Apa102(bus, 3);
            strip.Pixels[0] = Color.FromArgb(255, 1, 2, 3);
            strip.Pixels[2] = Color.FromArgb(127, Color.Coral);
            strip.Flush();
            return null;
        });
    }
}
