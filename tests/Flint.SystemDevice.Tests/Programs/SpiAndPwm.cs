#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Pwm;
using System.Device.Spi;
using Iot.Device.Adc;
using Iot.Device.Max7219;
using Iot.Device.ServoMotor;

// Both select lines are high before either device is spoken to.
using var mcp3008 = new Mcp3008(SpiDevice.Create(new SpiConnectionSettings(1, 10) { ClockFrequency = 1_000_000 }));
using var max7219 = new Max7219(SpiDevice.Create(new SpiConnectionSettings(1, 11) { ClockFrequency = 1_000_000, Mode = SpiMode.Mode0 }));
Console.WriteLine(mcp3008.Read(5));

max7219.Init();
max7219[0, 2] = 0x3C;
max7219.Flush();

using var servo = new ServoMotor(PwmChannel.Create(0, 10, 50), 180, 1000, 2000);
servo.Start();
servo.WriteAngle(90);
Console.WriteLine("done");
Thread.Sleep(200);
