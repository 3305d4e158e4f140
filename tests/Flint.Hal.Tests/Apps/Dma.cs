using Flint.Hal;

var source = new byte[37];
for (int i = 0; i < source.Length; i++)
    source[i] = (byte)(i * 3);
var destination = new byte[40];
MemoryCopy.Copy(source, destination);
Console.WriteLine($"{source.AsSpan().SequenceEqual(destination.AsSpan(0, 37))} {destination[37]}");
// This one is in flash, where not every controller gets.
ReadOnlySpan<byte> constant = "constant"u8;
MemoryCopy.Copy(constant, destination);
Console.WriteLine(constant.SequenceEqual(destination.AsSpan(0, constant.Length)));
