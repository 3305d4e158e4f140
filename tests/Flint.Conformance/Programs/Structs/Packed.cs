using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

var packets = new Packet[3];
packets[1] = new Packet { Kind = 1, Number = -2, Ratio = 2.5, Tail = 3, Inner = new Inner { First = 4, Second = 5 } };
packets[2] = Changed(packets[1]);
Increase(ref packets[1]);
foreach (Packet packet in packets)
    Console.WriteLine($"{packet.Kind} {packet.Number} {(int)(packet.Ratio * 2)} {packet.Tail} {packet.Inner.First} {packet.Inner.Second}");
Console.WriteLine(packets[1].Number.ToString() + packets[1].Tail.CompareTo((short)2) + packets[1].Number.Equals(-1));
Console.WriteLine(packets[1].Equals(packets[2]));
packets[2] = packets[1];
Console.WriteLine(packets[1].Equals(packets[2]));
Console.WriteLine(packets[1].GetHashCode() == packets[2].GetHashCode());

var records = new Record[4];
for (int i = 0; i < records.Length; i++)
    records[i] = new Record { Number = i * 1000, Flag = (byte)i };
int sum = 0;
foreach (ref Record record in records.AsSpan())
    sum += record.Number + record.Flag;
Console.WriteLine(sum);
Console.WriteLine(Unsafe.SizeOf<Record>());

object box = packets[1];
Console.WriteLine(((Packet)box).Inner.Second);
packets[0].Inner = default;
packets[1].Inner = packets[2].Inner with { First = 9 };
Console.WriteLine(packets[0].Inner.First + packets[1].Inner.First);

static void Increase(ref Packet packet)
{
    packet.Number++;
    packet.Ratio += 1;
    ref Inner inner = ref packet.Inner;
    inner.First *= 10;
}

static Packet Changed(Packet packet)
{
    packet.Tail = -7;
    return packet;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct Packet
{
    public byte Kind;
    public int Number;
    public double Ratio;
    public short Tail;
    public Inner Inner;
}

struct Inner
{
    public int First;
    public int Second;
}

[StructLayout(LayoutKind.Sequential, Size = 6)]
struct Record
{
    public int Number;
    public byte Flag;
}
