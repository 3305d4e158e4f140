#:package System.Device.Gpio@4.2.0
#:package Iot.Device.Bindings@4.2.0
using System.Device.Gpio;
using Iot.Device.Button;
using Iot.Device.Hcsr04;
using Iot.Device.Multiplexing;
using Iot.Device.Uln2003;

using var controller = new GpioController();

using var register = new Sn74hc595(new Sn74hc595PinMapping(0, 1, 2), 8, controller, false);
register.ShiftByte(0xA6);

using var motor = new Uln2003(3, 4, 5, 18, controller, false) { RPM = 15 };
motor.Mode = StepperMode.FullStepSinglePhase;
motor.Step(4);

int presses = 0;
using var button = new GpioButton(9, true, false, controller, false, TimeSpan.Zero);
button.ButtonDown += (sender, args) => presses++;
Console.WriteLine("press");
await Task.Delay(100);
Console.WriteLine(presses);

using var sonar = new Hcsr04(controller, 12, 13, false);
Console.WriteLine(sonar.TryGetDistance(out var distance) ? (int)distance.Centimeters : -1);
