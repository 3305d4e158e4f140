sbyte value = sbyte.MaxValue;
Console.WriteLine(value);
value = checked((sbyte)(value + args.Length + 1));
Console.WriteLine(value);
