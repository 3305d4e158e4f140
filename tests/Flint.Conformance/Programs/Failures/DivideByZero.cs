using System;

for (int i = 2; i >= 0; i--)
    Console.WriteLine(100 / i);
