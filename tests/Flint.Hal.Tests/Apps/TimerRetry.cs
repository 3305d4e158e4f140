using Flint.Boards;
using Flint.Hal;

foreach (TimeSpan wrong in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromHours(1), TimeSpan.FromMinutes(20)])
{
    try
    {
        using RunningTimer timer = Board.Timer.Start(wrong);
    }
    catch (ArgumentOutOfRangeException e)
    {
        Console.WriteLine(e.Message);
    }
}

using RunningTimer right = Board.Timer.Start(TimeSpan.FromMilliseconds(1));
await right.WaitAsync();
Console.WriteLine("ticks");
