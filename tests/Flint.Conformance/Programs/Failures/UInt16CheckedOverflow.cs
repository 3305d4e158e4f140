ushort value = ushort.MaxValue;
Console.WriteLine(value);
value = checked((ushort)(value + args.Length + 1));
Console.WriteLine(value);
