using System;

object[] values = [1, "two"];
foreach (object value in values)
    Console.WriteLine((int)value);
