bool isOver = false;
uint turns = 0;
var thread = new Thread(() =>
{
    while (!Volatile.Read(ref isOver))
    {
        turns++;
        Thread.Yield();
    }
});
thread.Start();
Thread.Yield();

uint start = Harness.Start();
Thread.Yield();
Harness.Finish(start, turns);

isOver = true;
thread.Join();
