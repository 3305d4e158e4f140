using System;

int length = 3;
while (length > -2)
    length -= 2;
Console.WriteLine(length);
Console.WriteLine(new int[length].Length);
