using System.Text;

byte[] bytes = Encoding.UTF8.GetBytes("a€\U0001F600é");
Decoder decoder = Encoding.UTF8.GetDecoder();
var chars = new char[8];
foreach (byte b in bytes)
{
    int count = decoder.GetChars([b], 0, 1, chars, 0);
    Console.Write(count + ":");
    for (int i = 0; i < count; i++)
        Console.Write(((int)chars[i]).ToString("X4") + " ");
}
Console.WriteLine();
Encoder encoder = Encoding.UTF8.GetEncoder();
var output = new byte[8];
foreach (char c in "x\U0001F600y")
    Console.Write(Convert.ToHexString(output, 0, encoder.GetBytes([c], 0, 1, output, 0, false)) + ";");
Console.WriteLine();
decoder.Reset();
decoder.Convert(bytes, 0, bytes.Length, chars, 0, 2, false, out int bytesUsed, out int charsUsed, out bool completed);
Console.WriteLine($"{bytesUsed} {charsUsed} {completed}");
