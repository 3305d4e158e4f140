using System.Runtime.InteropServices;

unsafe
{
    byte* buffer = stackalloc byte[64];
    int length = C.format_reading(buffer, 64, 7, 21.456);
    Console.WriteLine($"{Marshal.PtrToStringUTF8((nint)buffer)} ({length})");
}

var rects = new Rect[12];
for (int i = 0; i < rects.Length; i++)
    rects[i] = new Rect { Id = i, Width = 10 + i * 3 % 17, Height = 5 + i * 7 % 23 };
Console.WriteLine(C.pack(64, 64, rects, rects.Length));
bool isSound = true;
for (int i = 0; i < rects.Length; i++)
{
    Rect a = rects[i];
    isSound &= a.Id == i && a.WasPacked == 1 && a.X >= 0 && a.Y >= 0 && a.X + a.Width <= 64 && a.Y + a.Height <= 64;
    for (int j = 0; j < i; j++)
    {
        Rect b = rects[j];
        isSound &= a.X + a.Width <= b.X || b.X + b.Width <= a.X || a.Y + a.Height <= b.Y || b.Y + b.Height <= a.Y;
    }
}

Console.WriteLine(isSound);
Console.WriteLine(C.pack(8, 8, rects, rects.Length));
Console.WriteLine(C.stb_perlin_noise3(3, 4, 5, 0, 0, 0));
float inner = C.stb_perlin_noise3(0.25f, 0.5f, 0.75f, 0, 0, 0);
Console.WriteLine(inner is > -1 and < 1 and not 0);

struct Rect
{
    public int Id, Width, Height, X, Y, WasPacked;
}

static unsafe class C
{
    [DllImport("stb")] public static extern int format_reading(byte* buffer, int size, int id, double celsius);
    [DllImport("stb")] public static extern int pack(int width, int height, [In, Out] Rect[] rects, int count);
    [DllImport("stb")] public static extern float stb_perlin_noise3(float x, float y, float z, int wrapX, int wrapY, int wrapZ);
}
