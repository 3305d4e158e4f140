long value = long.MaxValue;
Console.WriteLine(value);
value = checked((long)(value + args.Length + 1));
Console.WriteLine(value);
