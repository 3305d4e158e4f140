using Flint.Hal;

InputPin input = new Pin(14).AsInput(Pull.Up);
OutputPin output = new Pin(15).AsOutput();
Console.WriteLine($"{input.Read()} {output.Read()}");
using PinWatch watch = input.Watch(Edge.Falling);
await watch.WaitAsync();
output.On();
await watch.WaitAsync();
output.Toggle();
Console.WriteLine($"{watch.Count} {watch.WasHigh} {output.Read()}");
try
{
    new Pin(15).AsOpenDrain();
}
catch (NotSupportedException error)
{
    Console.WriteLine(error.Message);
}
