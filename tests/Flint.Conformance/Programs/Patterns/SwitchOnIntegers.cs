for (int i = -2; i < 12; i++)
    Console.Write(Dense(i) + " ");
Console.WriteLine();
int[] sparse = [0, 1, 100, 1000, 1_000_000, int.MaxValue, int.MinValue, 7];
foreach (int n in sparse)
    Console.Write(Sparse(n) + " ");
Console.WriteLine();
Console.WriteLine(Long(1L << 40) + Long(-1) + Long(3));
Console.WriteLine(Letter('a') + Letter('z') + Letter('é') + Letter('?'));
Console.WriteLine(Flag(true) + Flag(false) + Flag(null));
Console.WriteLine(Unsigned(uint.MaxValue) + Unsigned(5) + Small(255) + Small(1));

static int Dense(int n)
{
    switch (n)
    {
        case 0: return 10;
        case 1: return 11;
        case 2: goto case 0;
        case 3: return 13;
        case 4: return 14;
        case 5:
        case 6: return 16;
        case 7: goto default;
        case 8: return 18;
        default: return -n;
    }
}

static string Sparse(int n) => n switch
{
    0 => "zero",
    100 => "hundred",
    1000 => "thousand",
    1_000_000 => "million",
    int.MaxValue => "max",
    int.MinValue => "min",
    _ => "none",
};

static int Long(long n) => n switch { 1L << 40 => 1, -1 => 20, _ => 300 };

static int Letter(char c) => c switch { 'a' => 1, 'z' => 20, 'é' => 300, _ => 4000 };

static int Flag(bool? b) => b switch { true => 1, false => 20, null => 300 };

static int Unsigned(uint n) => n switch { uint.MaxValue => 1, 5 => 20, _ => 0 };

static int Small(byte n) => n switch { 255 => 300, _ => 4000 };
