using Flint.Boards;
using Flint.Hal;

// Off for as long as a byte is on the line, on for two milliseconds.
OutputPin output = Board.Output.AsOutput();
Console.WriteLine("clock");
PolledUart uart = Board.Uart.OpenPolled(9600);
Board.Pwm.Start(1000);
Board.Pwm.SetDuty(PwmOutput.FullDuty / 2);
while (true)
{
    output.On();
    Thread.Sleep(2);
    output.Off();
    uart.Write((byte)'U');
    uart.Flush();
}
