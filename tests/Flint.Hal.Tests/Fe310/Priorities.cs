using Flint.Boards;

Irq.Gpio9.Prioritize(7);
foreach (int priority in (int[])[8, -1])
{
    try
    {
        Irq.Gpio9.Prioritize(priority);
    }
    catch (ArgumentOutOfRangeException exception)
    {
        Console.WriteLine($"{exception.ParamName} {exception.ActualValue}");
    }
}
