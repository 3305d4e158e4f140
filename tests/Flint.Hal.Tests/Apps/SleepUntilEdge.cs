using Flint.Boards;
using Flint.Hal;

using PinWatch watch = Board.Input.AsInput(Pull.Up).Watch(Edge.Falling);
Console.WriteLine("waits");
Thread.Sleep(5);
Power.DeepSleep(TimeSpan.Zero);
Console.WriteLine("woken");
