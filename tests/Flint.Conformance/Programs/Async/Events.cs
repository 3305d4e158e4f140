using System.Diagnostics;

var automatic = new AutoResetEvent(false);
Console.WriteLine(automatic.WaitOne(0));
automatic.Set();
automatic.Set();
Console.WriteLine($"{automatic.WaitOne(0)} {automatic.WaitOne(0)}");
Console.WriteLine(automatic.WaitOne(TimeSpan.FromMilliseconds(5)));

var manual = new ManualResetEvent(true);
Console.WriteLine($"{manual.WaitOne()} {manual.WaitOne(1)}");
manual.Reset();
Console.WriteLine(manual.WaitOne(1));

Task setting = SetLaterAsync(automatic);
Console.WriteLine($"waited {automatic.WaitOne(10_000)}");
await setting;
Console.WriteLine(automatic.WaitOne(0));

setting = SetLaterAsync(manual);
Console.WriteLine($"waited {manual.WaitOne(10_000)} {manual.WaitOne(0)}");
await setting;

var either = new EventWaitHandle(false, EventResetMode.AutoReset);
Console.WriteLine($"{either.Reset()} {either.Set()} {either.Reset()} {either.WaitOne(0)}");
using (WaitHandle handle = new ManualResetEvent(false))
    Console.WriteLine(handle.WaitOne(0));

foreach (TimeSpan timeout in (TimeSpan[])[TimeSpan.FromMilliseconds(int.MaxValue), TimeSpan.FromMilliseconds(1L + int.MaxValue), TimeSpan.FromMilliseconds(-2), TimeSpan.MaxValue])
{
    try
    {
        Console.WriteLine(new ManualResetEvent(true).WaitOne(timeout));
    }
    catch (ArgumentOutOfRangeException e)
    {
        Console.WriteLine(e.ParamName);
    }
}

Trace.WriteLine("for a debugger");
Trace.TraceWarning("for a debugger");
Trace.Write(42);

static async Task SetLaterAsync(EventWaitHandle handle)
{
    await Task.Delay(20);
    handle.Set();
}
