using Flint.Hal;

try
{
    _ = new Pin(19).AsOutput();
    Console.WriteLine("given");
}
catch (NotSupportedException refused)
{
    Console.WriteLine(refused.Message);
}
