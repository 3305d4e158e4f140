// Fixed-size buffers, pointers to structs and fields, fixed of arrays, strings and own types, sizeof.
unsafe
{
    var packet = new Packet();
    for (int i = 0; i < 4; i++)
        packet.Bytes[i] = (byte)(i * 3);
    Console.WriteLine(packet.Bytes[3] + sizeof(Packet));
    Packet copy = packet;
    copy.Bytes[0] = 99;
    Console.WriteLine(packet.Bytes[0] + copy.Bytes[0]);
    Packet* pointer = &packet;
    pointer->Words[1] = 0x1234;
    (*pointer).Tail = 7;
    Console.WriteLine($"{packet.Words[1]:X} {pointer->Tail}");
    var holder = new Holder();
    fixed (short* words = holder.Inner.Words)
    {
        words[0] = 5;
        *(words + 1) = 6;
    }

    Console.WriteLine(holder.Inner.Words[0] + holder.Inner.Words[1]);
    int[] numbers = [1, 2, 3];
    fixed (int* first = numbers, last = &numbers[2])
        Console.WriteLine(last - first);
    fixed (char* text = "abc")
        Console.WriteLine(text[1]);
    fixed (int* none = Array.Empty<int>())
        Console.WriteLine(none == null);
    int[,] grid = { { 1, 2 }, { 3, 4 } };
    fixed (int* cells = grid)
        Console.WriteLine(cells[3]);
    fixed (int* own = new Pinnable())
        Console.WriteLine(*own);
    Span<int> span = stackalloc int[3] { 7, 8, 9 };
    fixed (int* from = span)
        Console.WriteLine(from[2]);
    byte* raw = stackalloc byte[8];
    *(long*)raw = 0x0102030405060708;
    Console.WriteLine($"{raw[0]} {raw[7]} {*(int*)(raw + 2):X}");
    void* address = raw;
    Console.WriteLine((nint)address == (nint)raw);
    int** indirect = stackalloc int*[1];
    int value = 3;
    indirect[0] = &value;
    **indirect = 4;
    Console.WriteLine(value);
}

unsafe struct Packet
{
    public fixed byte Bytes[4];
    public fixed short Words[2];
    public int Tail;
}

class Holder
{
    public Packet Inner;
}

class Pinnable
{
    private int _value = 42;

    public ref int GetPinnableReference() => ref _value;
}
