double value = args.Length / 3.0;
Console.WriteLine("Hello, world!");
Console.WriteLine(value.ToString("F2"));
