decimal value = args.Length / 3m;
Console.WriteLine("Hello, world!");
Console.WriteLine(value.ToString());
