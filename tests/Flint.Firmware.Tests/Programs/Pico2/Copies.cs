using Flint.Hal;

var source = new byte[1001];
for (int i = 0; i < source.Length; i++)
    source[i] = (byte)(i * 7);
var destination = new byte[1001];
MemoryCopy.Copy(source.AsSpan(0, 1000), destination);
Console.WriteLine($"{source.AsSpan(0, 1000).SequenceEqual(destination.AsSpan(0, 1000))} {destination[1000]}");
MemoryCopy.Copy(source.AsSpan(1, 999), destination.AsSpan(2));
Console.WriteLine($"{source.AsSpan(1, 999).SequenceEqual(destination.AsSpan(2))}");
