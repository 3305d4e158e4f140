using System;
using System.Collections.Generic;

try
{
    foreach (int value in Numbers())
        Console.WriteLine(value);
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}
try
{
    foreach (int value in Numbers())
        throw new ArgumentException("by the consumer");
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

static IEnumerable<int> Numbers()
{
    try
    {
        yield return 1;
        yield return 2;
        throw new InvalidOperationException("by the producer");
    }
    finally
    {
        Console.WriteLine("producer's finally");
    }
}
