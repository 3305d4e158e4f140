#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Gpio;
using System.Device.Pwm;
using Iot.Device.Buzzer;
using Iot.Device.DCMotor;

using var controller = new GpioController();
using var motor = DCMotor.Create(PwmChannel.Create(0, 1, 1000), 10, controller, false);
motor.Speed = 0.25;
Console.WriteLine("forward");
Thread.Sleep(50);
motor.Speed = -0.25;
Console.WriteLine("backward");
Thread.Sleep(50);

using var buzzer = new Buzzer(PwmChannel.Create(0, 6));
buzzer.PlayTone(440, 100);
Console.WriteLine("quiet");
