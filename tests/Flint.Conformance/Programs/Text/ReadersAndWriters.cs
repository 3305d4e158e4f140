using System.Text;

var reader = new StringReader("first\r\nsecond\rthird\nlast");
Console.WriteLine($"{(char)reader.Peek()} {(char)reader.Read()} {reader.ReadLine()} {reader.ReadLine()} {reader.ReadLine()} {reader.ReadToEnd()} {reader.Read()} {reader.Peek()} {reader.ReadLine() ?? "null"}");
var block = new char[6];
var blocks = new StringReader("abcdefgh");
Console.WriteLine($"{blocks.Read(block, 1, 4)} {new string(block, 1, 4)} {blocks.ReadBlock(block, 0, 6)} {block[0]} {blocks.Read(block, 0, 6)}");
Console.WriteLine($"{await new StringReader("x\ny").ReadLineAsync()} {await new StringReader("rest").ReadToEndAsync()}");
var writer = new StringWriter { NewLine = "\n" };
writer.Write('a');
writer.Write("b{0}{1}", 1, 2.5);
writer.WriteLine(true);
writer.WriteLine(3L);
writer.Write(new[] { 'x', 'y' });
writer.Write((object?)null);
writer.WriteLine("{0,5}|", "r");
await writer.WriteLineAsync("async");
writer.Write(1.5m);
Console.WriteLine(writer.ToString().Replace("\n", "/"));
Console.WriteLine(writer.GetStringBuilder().Length);
var builder = new StringBuilder("start ");
using (var onto = new StringWriter(builder, System.Globalization.CultureInfo.InvariantCulture))
    onto.Write(5);
Console.WriteLine(builder);
reader.Dispose();
try
{
    reader.ReadLine();
}
catch (ObjectDisposedException)
{
    Console.WriteLine("disposed");
}

TextWriter.Null.WriteLine("nothing");
Console.WriteLine(TextReader.Null.ReadLine() ?? "null");
TextWriter synchronized = TextWriter.Synchronized(writer);
synchronized.Write("!");
Console.WriteLine(writer.ToString()[^1]);
var own = new Counting();
own.WriteLine("abc");
own.Write(12);
Console.WriteLine(own.Count);

internal sealed class Counting : TextWriter
{
    public int Count;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Count += value is '\r' or '\n' ? 0 : 1;
}
