Console.WriteLine("Hello, world!");
Console.WriteLine(new Guid(args.Length, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ToString());
