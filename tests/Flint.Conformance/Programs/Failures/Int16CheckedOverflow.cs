short value = short.MaxValue;
Console.WriteLine(value);
value = checked((short)(value + args.Length + 1));
Console.WriteLine(value);
