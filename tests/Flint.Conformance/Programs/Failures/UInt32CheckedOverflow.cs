uint value = uint.MaxValue;
Console.WriteLine(value);
value = checked((uint)(value + args.Length + 1));
Console.WriteLine(value);
