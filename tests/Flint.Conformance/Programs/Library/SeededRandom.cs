using System;

var random = new Random(42);
for (int i = 0; i < 5; i++)
    Console.WriteLine(random.Next());
Console.WriteLine(random.Next(100));
Console.WriteLine(random.Next(-5, 5));
Console.WriteLine(random.NextDouble());
byte[] bytes = new byte[4];
random.NextBytes(bytes);
foreach (byte value in bytes)
    Console.WriteLine(value);
