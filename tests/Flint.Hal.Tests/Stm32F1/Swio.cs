using Flint.Hal;

try
{
    _ = new Pin(49).AsOutput();
    Console.WriteLine("given");
}
catch (NotSupportedException refused)
{
    Console.WriteLine(refused.Message);
}
