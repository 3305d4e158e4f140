using Flint.Boards;
using Flint.Hal.Clint;

try
{
    Irq.Software.Enable();
    SoftwareInterrupt.Raise();
    Console.WriteLine("went on");
}
catch (IndexOutOfRangeException)
{
    Console.WriteLine("caught what was not its own");
}
finally
{
    Console.WriteLine("finally");
}

static class Handler
{
    private static readonly int[] s_values = new int[3];

    [Interrupt(Irq.Software)]
    static void OnSoftware()
    {
        SoftwareInterrupt.Clear();
        s_values[Environment.TickCount + 100]++;
    }
}
