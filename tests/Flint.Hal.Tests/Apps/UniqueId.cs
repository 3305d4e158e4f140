using Flint.Hal;

Span<byte> id = stackalloc byte[UniqueId.Length];
UniqueId.Read(id);
Console.WriteLine(Convert.ToHexString(id));
