double value = double.Parse("1.5");
Console.WriteLine("Hello, world!");
Console.WriteLine(value == 1.5);
