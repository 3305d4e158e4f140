using System;

// After OutOfMemoryException everything that is still referred to is there, and memory can be allocated again.
string kept = string.Concat("kept ", new string('!', 2));
int failures = 0;
foreach (int length in (int[])[int.MaxValue, int.MaxValue / 2, 1_999_999_999])
{
    try
    {
        Use(new Huge[length]);
    }
    catch (OutOfMemoryException)
    {
        failures++;
    }
    catch (OverflowException)
    {
        Console.WriteLine("overflow");
    }
}
try
{
    Use(new Huge[50_000, 50_000]);
}
catch (OutOfMemoryException exception)
{
    failures++;
    Console.WriteLine(exception.Message.Length > 0);
}
try
{
    _ = new string('x', int.MaxValue);
}
catch (OutOfMemoryException)
{
    failures++;
}
int sum = 0;
for (int i = 0; i < 1000; i++)
    sum += new byte[1000].Length;
Console.WriteLine($"{failures} {kept} {sum}");

static void Use(Array array) => Console.WriteLine(array.Length);

struct Huge
{
    public long A, B, C, D, E, F, G, H;
}
