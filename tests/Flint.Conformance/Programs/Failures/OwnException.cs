using System;

Console.WriteLine("before");
Check(3);

static void Check(int value)
{
    if (value > 2)
        throw new TooLargeException("value is " + value);
}

class TooLargeException(string message) : Exception(message);
