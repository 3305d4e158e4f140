Console.WriteLine("Hello, world!");
Console.WriteLine(DateTime.UtcNow.ToString("O"));
