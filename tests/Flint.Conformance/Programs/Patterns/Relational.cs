for (int i = -1; i <= 4; i++)
    Console.WriteLine(Size(i * 30) + " " + Letter((char)('x' + i)) + " " + Sign(i * 0.5) + " " + Big(i * 1_000_000_000L));

static string Size(int n) => n switch
{
    < 0 => "negative",
    0 => "zero",
    > 0 and < 50 => "small",
    >= 50 and <= 90 or 120 => "medium",
    _ => "large",
};

static bool Letter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

static int Sign(double d) => d switch
{
    < 0 => -1,
    > 0 => 1,
    double.NaN => 2,
    _ => 0,
};

static string Big(long n) => n is > int.MaxValue or < 0 ? "big" : "fits";
