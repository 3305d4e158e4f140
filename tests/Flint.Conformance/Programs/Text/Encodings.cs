using System.Text;

string text = "Grüße, €uro \U0001F600 中\0end";
foreach (Encoding encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.ASCII, Encoding.Latin1, Encoding.UTF32 })
{
    byte[] bytes = encoding.GetBytes(text);
    Console.WriteLine($"{encoding.WebName} {bytes.Length} {encoding.GetByteCount(text)} {encoding.GetCharCount(bytes)} {encoding.GetMaxByteCount(10)} {encoding.GetMaxCharCount(10)} {encoding.GetPreamble().Length}");
    Console.WriteLine(Convert.ToHexString(bytes));
    Console.WriteLine(encoding.GetString(bytes) == text);
}
Console.WriteLine(Encoding.UTF8.GetString([0x61, 0xFF, 0x62, 0xC3, 0x28, 0xE2, 0x82, 0x63]));
Console.WriteLine(Encoding.ASCII.GetString([0x61, 0xFF]) + Encoding.Latin1.GetString([0x61, 0xFF]));
Console.WriteLine(Convert.ToHexString(Encoding.UTF8.GetBytes("\uD800x")));
Console.WriteLine(Encoding.UTF8.GetString([]).Length + " " + Encoding.UTF8.GetBytes("").Length);
var chars = new char[4];
Console.WriteLine(Encoding.UTF8.GetChars([0x41, 0xC3, 0xA9], 0, 3, chars, 1) + " " + (int)chars[2]);
Try(() => new UTF8Encoding(false, true).GetString([0xFF]));
Try(() => Encoding.UTF8.GetBytes((string)null!));
Try(() => Encoding.UTF8.GetBytes("long text", 0, 9, new byte[3], 0));
Try(() => Encoding.UTF8.GetString([1, 2], 1, 5));

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action() ?? "null");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} of {e.ParamName}");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
