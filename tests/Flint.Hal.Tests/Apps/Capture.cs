using Flint.Boards;
using Flint.Hal;

using RunningCapture capture = Board.Capture.Start(Edge.Rising);
Console.WriteLine("ready");
uint first = await capture.WaitAsync();
uint second = await capture.WaitAsync();
Console.WriteLine((second - first) / (uint)(CaptureInput.Frequency / 1_000_000));
