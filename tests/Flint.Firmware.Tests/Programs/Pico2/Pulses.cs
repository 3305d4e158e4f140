using Flint.Boards;
using Flint.Hal;

PwmOutput led = Board.Pwm;
led.Start(1000);
led.SetDuty(PwmOutput.FullDuty / 4);
Thread.Sleep(10);
led.SetDuty(PwmOutput.FullDuty);
Thread.Sleep(5);
led.SetDuty(0);
Thread.Sleep(5);
led.Stop();
try
{
    led.Start(5);
}
catch (ArgumentOutOfRangeException error)
{
    Console.WriteLine(error.ParamName);
}
