ulong value = ulong.MaxValue;
Console.WriteLine(value);
value = checked((ulong)(value + (ulong)args.Length + 1));
Console.WriteLine(value);
