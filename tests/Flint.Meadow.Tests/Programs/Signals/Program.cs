using System.Text;
using Flint.Boards;
using Flint.Hal;
using Meadow;
using Meadow.Hardware;
using Meadow.Units;

IAnalogInputPort probe = Board.Adc.AsMeadow().CreateAnalogInputPort(4, TimeSpan.FromMilliseconds(1), new Voltage(3.3));
Console.WriteLine((int)Math.Round((await probe.Read()).Millivolts / 100));
await Task.Delay(10);
using (probe.Subscribe(new Printer()))
{
    probe.StartUpdating(TimeSpan.FromMilliseconds(20));
    await Task.Delay(60);
    probe.StopUpdating();
}

using ISerialPort port = Board.Uart.AsMeadow(115200);
port.DataReceived += (_, _) =>
{
    byte[] bytes = port.ReadAll();
    port.Write(Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(bytes).ToUpperInvariant()));
};
try
{
    port.Parity = Parity.Even;
}
catch (NotSupportedException e)
{
    Console.WriteLine(e.Message);
}

port.Open();
Console.WriteLine("open");
await Task.Delay(50);
Console.WriteLine(port.BytesToRead);

sealed class Printer : IObserver<IChangeResult<Voltage>>
{
    public void OnNext(IChangeResult<Voltage> value) => Console.WriteLine($"{Tenths(value.Old)} {Tenths(value.New)}");

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static int? Tenths(Voltage? voltage) => voltage is { } known ? (int)Math.Round(known.Volts * 10) : null;
}
