using System;

object[] values = new string[1];
values[0] = "fits";
Console.WriteLine(values[0]);
values[0] = new object();
Console.WriteLine("never");
