using Flint.Boards;
using Flint.Hal;

using PinWatch watch = Board.Input.AsInput(Pull.Up).Watch(Edge.Falling);
Console.WriteLine("waits");
Thread.Sleep(5);
Power.DeepSleep(TimeSpan.FromSeconds(10));
Console.WriteLine(watch.Count == 1 ? "woken" : "no edge");
