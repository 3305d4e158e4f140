Console.WriteLine("Hello, world!");
Console.WriteLine(args.Length);
