int value = int.MaxValue;
Console.WriteLine(value);
value = checked((int)(value + args.Length + 1));
Console.WriteLine(value);
