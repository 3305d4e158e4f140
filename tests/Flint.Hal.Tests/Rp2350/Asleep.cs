using Flint.Boards;
using Flint.Hal;
using static Flint.Registers.Rp2350.Peripherals;

using RunningTimer timer = Board.Timer.Start(TimeSpan.FromSeconds(10));
uint start = TIMER0.TIMERAWL.Value;
Thread.Sleep(100);
Console.WriteLine((TIMER0.TIMERAWL.Value - start) / 100_000);
// The text has to leave before the clocks stop.
Thread.Sleep(5);
start = TIMER0.TIMERAWL.Value;
Power.DeepSleep(TimeSpan.FromMilliseconds(100));
Console.WriteLine((TIMER0.TIMERAWL.Value - start) / 100_000);
start = TIMER0.TIMERAWL.Value;
Thread.Sleep(100);
Console.WriteLine((TIMER0.TIMERAWL.Value - start) / 100_000);
