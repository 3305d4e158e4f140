using System.Globalization;

Show(" 42 ", NumberStyles.Integer);
Show("(42)", NumberStyles.AllowParentheses);
Show("1,234", NumberStyles.AllowThousands);
Show("1,234", NumberStyles.Integer);
Show("FF", NumberStyles.HexNumber);
Show("0xFF", NumberStyles.HexNumber);
Show("1010", NumberStyles.BinaryNumber);
Show("42-", NumberStyles.AllowTrailingSign);
Show("-42", NumberStyles.None);
Show("+42", NumberStyles.AllowLeadingSign);
Show("1e3", NumberStyles.AllowExponent);
Show("12.00", NumberStyles.AllowDecimalPoint);
Show("12.50", NumberStyles.AllowDecimalPoint);
Show("¤5", NumberStyles.Currency);
Show("", NumberStyles.Integer);
Show("2147483648", NumberStyles.Integer);
Show("80000000", NumberStyles.HexNumber);
Console.WriteLine($"{byte.TryParse("256", out _)} {sbyte.Parse("-128")} {short.TryParse("-32769", out _)} {ushort.Parse("65535")} {long.Parse("-9223372036854775808")} {ulong.TryParse("-1", out _)} {uint.Parse("4294967295")} {nint.Parse("-5")}");
Console.WriteLine($"{byte.Parse("7F", NumberStyles.HexNumber)} {long.Parse("FFFFFFFFFFFFFFFF", NumberStyles.HexNumber)} {int.Parse("7", CultureInfo.InvariantCulture)} {int.Parse("12 ".AsSpan(), NumberStyles.Integer, null)} {Convert.ToInt32("77", 8)} {Convert.ToByte("11", 2)} {Convert.ToInt16("FFFF", 16)}");
var own = new NumberFormatInfo { NegativeSign = "neg ", PositiveSign = "pos " };
Console.WriteLine($"{int.Parse("neg 5", own)} {int.Parse("pos 5", own)}");
Try(() => int.Parse("x"));
Try(() => int.Parse(null!));
Try(() => byte.Parse("300"));
Try(() => int.Parse("1", (NumberStyles)(-1)));
Try(() => int.Parse("1", NumberStyles.HexNumber | NumberStyles.AllowDecimalPoint));

static void Show(string text, NumberStyles styles) =>
    Console.WriteLine($"{text} {styles}: {(int.TryParse(text, styles, CultureInfo.InvariantCulture, out int value) ? value.ToString() : "no")}");

static void Try(Func<int> action)
{
    try
    {
        Console.WriteLine(action());
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
