Console.WriteLine("Hello, world!");
Console.WriteLine(TimeSpan.FromSeconds(args.Length).ToString());
