using System.Text;

var stream = new MemoryStream();
stream.Write("hello"u8);
stream.WriteByte((byte)'!');
stream.Position = 1;
var buffer = new byte[3];
Console.WriteLine($"{stream.Length} {stream.Read(buffer, 0, 3)} {Encoding.ASCII.GetString(buffer)} {stream.ReadByte()} {stream.Position} {stream.CanRead} {stream.CanSeek} {stream.CanWrite}");
Console.WriteLine($"{stream.Seek(-1, SeekOrigin.End)} {stream.ReadByte()} {stream.ReadByte()} {stream.Seek(2, SeekOrigin.Begin)} {stream.Seek(1, SeekOrigin.Current)}");
stream.SetLength(3);
Console.WriteLine($"{stream.Length} {stream.Position} {Encoding.ASCII.GetString(stream.ToArray())}");
stream.SetLength(5);
Console.WriteLine(Convert.ToHexString(stream.ToArray()));
stream.Position = 8;
stream.WriteByte(1);
Console.WriteLine($"{stream.Length} {stream.GetBuffer().Length >= 9} {stream.TryGetBuffer(out ArraySegment<byte> segment)} {segment.Count}");
var fixedSize = new MemoryStream(new byte[4], 1, 2, writable: true);
fixedSize.Write([7, 8]);
Try(() => fixedSize.WriteByte(9));
Try(() => new MemoryStream([1, 2], writable: false).WriteByte(1));
Try(() => stream.Seek(-1, SeekOrigin.Begin));
Try(() => stream.Position = -1);
Try(() => stream.Write(new byte[2], 1, 2));
Try(() => fixedSize.GetBuffer());
var copy = new MemoryStream();
stream.Position = 0;
stream.CopyTo(copy);
stream.WriteTo(copy);
Console.WriteLine(copy.Length);
await stream.WriteAsync(new byte[] { 1, 2 });
stream.Position = 0;
Console.WriteLine($"{await stream.ReadAsync(buffer)} {await stream.ReadAtLeastAsync(buffer, 2)} {stream.Read(buffer.AsSpan()[..1])}");
stream.ReadExactly(buffer);
Try(() => stream.ReadExactly(new byte[100]));
stream.Dispose();
Try(() => stream.ReadByte());
Console.WriteLine($"{stream.CanRead} {stream.ToArray().Length}");
using var upper = new StreamReader(new MemoryStream("line1\nline2\r\n\nende"u8.ToArray()));
for (string? line; (line = upper.ReadLine()) != null;)
    Console.Write($"[{line}]");
Console.WriteLine(upper.EndOfStream);
var text = new MemoryStream();
using (var writer = new StreamWriter(text, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
{
    writer.WriteLine("é{0}", 5);
    await writer.WriteAsync("x");
}

Console.WriteLine(Convert.ToHexString(text.ToArray()));
using var buffered = new BufferedStream(new MemoryStream([1, 2, 3]), 2);
Console.WriteLine($"{buffered.ReadByte()} {buffered.ReadByte()} {buffered.Position} {Stream.Null.Read(buffer)}");

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("none");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
