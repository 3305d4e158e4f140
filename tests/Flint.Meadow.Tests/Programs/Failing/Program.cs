using Flint.Boards;
using Flint.Hal;
using Meadow;
using Meadow.Hardware;
using Meadow.Units;

using IDigitalInterruptPort edges = Board.Input.AsMeadow().CreateDigitalInterruptPort(InterruptMode.EdgeBoth, ResistorMode.InternalPullUp, TimeSpan.Zero, TimeSpan.Zero);
edges.Changed += (_, _) => throw new OperationCanceledException("an edge");
using ISerialPort port = Board.Uart.AsMeadow(115200);
port.DataReceived += (_, _) => throw new OperationCanceledException("a byte");
port.Open();
IAnalogInputPort probe = Board.Adc.AsMeadow().CreateAnalogInputPort(1, TimeSpan.Zero, new Voltage(3.3));
probe.Updated += (_, _) => throw new OperationCanceledException("a sample");
Console.WriteLine("ready");
await Task.Delay(50);
probe.StartUpdating();
await Task.Delay(50);
Console.WriteLine("nothing was told");
