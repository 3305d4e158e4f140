using System.Buffers;

byte[] rented = ArrayPool<byte>.Shared.Rent(100);
Console.WriteLine($"{rented.Length >= 100} {ArrayPool<int>.Shared.Rent(0).Length}");
ArrayPool<byte>.Shared.Return(rented, clearArray: true);
Console.WriteLine(rented.All(b => b == 0));
ArrayPool<string> own = ArrayPool<string>.Create(64, 2);
string[] strings = own.Rent(10);
Console.WriteLine(strings.Length >= 10);
own.Return(strings);
using (IMemoryOwner<int> owner = MemoryPool<int>.Shared.Rent(20))
{
    owner.Memory.Span[..20].Fill(3);
    Console.WriteLine($"{owner.Memory.Length >= 20} {owner.Memory.Span[19]}");
}

var writer = new ArrayBufferWriter<byte>();
writer.Write("hello "u8);
Span<byte> span = writer.GetSpan(5);
"world"u8.CopyTo(span);
writer.Advance(5);
writer.GetMemory(1).Span[0] = (byte)'!';
writer.Advance(1);
Console.WriteLine($"{writer.WrittenCount} {System.Text.Encoding.ASCII.GetString(writer.WrittenSpan)} {writer.Capacity >= 12} {writer.FreeCapacity == writer.Capacity - 12}");
writer.ResetWrittenCount();
writer.Write(new byte[] { 1, 2, 3 });
Console.WriteLine($"{writer.WrittenMemory.Length} {writer.WrittenSpan[2]}");
writer.Clear();
Try(() => writer.Advance(10_000));
Try(() => writer.GetSpan(-1));
Try(() => ArrayPool<byte>.Shared.Rent(-1));

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
