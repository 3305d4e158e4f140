int value = int.Parse("15");
Console.WriteLine("Hello, world!");
Console.WriteLine(value == 15);
