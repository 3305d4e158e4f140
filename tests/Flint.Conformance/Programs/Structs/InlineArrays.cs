using System;
using System.Runtime.CompilerServices;

var buffer = new Buffer4();
for (int i = 0; i < 4; i++)
    buffer[i] = i * i;
int sum = 0;
foreach (int value in buffer)
    sum += value;
Console.WriteLine(sum);
Console.WriteLine(Unsafe.SizeOf<Buffer4>());
Span<int> span = buffer;
span[3] = 100;
Console.WriteLine(buffer[3]);
Buffer4 copy = buffer;
copy[0] = 5;
Console.WriteLine(buffer[0]);

unsafe
{
    var packet = new Packet();
    packet.Data[2] = 9;
    packet.Length = 3;
    Packet other = packet;
    other.Data[2]++;
    Console.WriteLine(packet.Data[2]);
    Console.WriteLine(other.Data[2] + other.Length);
    Console.WriteLine(sizeof(Packet));
}

[InlineArray(4)]
struct Buffer4
{
    private int _first;
}

unsafe struct Packet
{
    public fixed byte Data[5];
    public byte Length;
}
