byte value = byte.MaxValue;
Console.WriteLine(value);
value = checked((byte)(value + args.Length + 1));
Console.WriteLine(value);
