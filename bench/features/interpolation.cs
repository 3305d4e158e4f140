string name = args.Length > 0 ? args[0] : "pump";
int speed = 1200 + args.Length;
int limit = speed * 2;
Console.WriteLine("Hello, world!");
Console.WriteLine($"{name}: {speed} of {limit} rpm, {name}");
