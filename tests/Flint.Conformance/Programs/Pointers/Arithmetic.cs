using System;

unsafe
{
    int[] array = [10, 20, 30, 40];
    fixed (int* start = array)
    {
        int* p = start;
        Console.WriteLine(*p);
        Console.WriteLine(*(p + 2));
        p++;
        Console.WriteLine(*p++);
        Console.WriteLine(p - start);
        p[1] = 99;
        Console.WriteLine(array[3]);
        byte* bytes = (byte*)start;
        Console.WriteLine(bytes[4]);
        Console.WriteLine(*(short*)(bytes + 8));
        Console.WriteLine(p > start);
    }

    fixed (char* text = "abc")
    {
        int length = 0;
        while (text[length] != 0)
            length++;
        Console.WriteLine(length);
    }

    var point = new Point { X = 1, Y = 2 };
    Point* q = &point;
    q->Y += 5;
    (*q).X = 8;
    Console.WriteLine(point.X * 10 + point.Y);
    int** indirect = stackalloc int*[1];
    int number = 3;
    indirect[0] = &number;
    **indirect = 4;
    Console.WriteLine(number);
    Console.WriteLine(sizeof(Point) + sizeof(char) + sizeof(double));
    void* nothing = null;
    Console.WriteLine(nothing == null);
    ulong bits = 0x0102030405060708;
    Console.WriteLine(((byte*)&bits)[0]);
}

struct Point
{
    public int X;
    public int Y;
}
