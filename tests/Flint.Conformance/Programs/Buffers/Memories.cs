using System.Buffers;
using System.Runtime.InteropServices;

int[] array = [1, 2, 3, 4, 5];
Memory<int> memory = array.AsMemory(1, 3);
memory.Span[0] = 20;
ReadOnlyMemory<int> readOnly = memory;
Console.WriteLine($"{array[1]} {memory.Length} {memory.Slice(1).Span[0]} {readOnly[1..].ToArray().Length} {memory.Equals(array.AsMemory(1, 3))} {memory.Equals(array.AsMemory(1, 2))} {Memory<int>.Empty.IsEmpty} {memory.GetHashCode() == array.AsMemory(1, 3).GetHashCode()}");
Console.WriteLine($"{MemoryMarshal.TryGetArray(readOnly, out ArraySegment<int> segment)} {segment.Offset} {segment.Count} {segment[2]} {string.Join(",", segment.Slice(1))}");
ReadOnlyMemory<char> text = "hello".AsMemory(1, 3);
Console.WriteLine($"{text} {MemoryMarshal.TryGetString(text, out string? whole, out int start, out int length)} {whole} {start} {length} {text.Trim("e".AsSpan()).Length}");
Console.WriteLine($"{memory.TryCopyTo(new int[2])} {memory.TryCopyTo(new int[3])} {memory}");
unsafe
{
    using MemoryHandle handle = memory.Pin();
    Console.WriteLine(((int*)handle.Pointer)[2]);
}

using var manager = new Doubling(array);
Memory<int> managed = manager.Memory;
Console.WriteLine($"{managed.Length} {managed.Span[0]} {managed.Slice(2, 2).Span[1]} {MemoryMarshal.TryGetMemoryManager<int, Doubling>(managed, out Doubling? same)} {same == manager}");
Span<byte> bytes = MemoryMarshal.AsBytes(array.AsSpan());
Console.WriteLine($"{bytes.Length} {MemoryMarshal.Cast<byte, short>(bytes).Length} {MemoryMarshal.Read<int>(bytes[16..])} {MemoryMarshal.CreateSpan(ref array[3], 2)[1]} {MemoryMarshal.ToEnumerable(readOnly).Sum()}");
Buffer.BlockCopy(array, 4, array, 0, 8);
Console.WriteLine($"{string.Join(",", array)} {Buffer.ByteLength(array)} {Buffer.GetByte(array, 0)}");
Buffer.SetByte(array, 1, 1);
Console.WriteLine(array[0]);
try
{
    _ = array.AsMemory(3, 3);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("too long");
}

internal sealed class Doubling(int[] items) : MemoryManager<int>
{
    private readonly int[] _items = Array.ConvertAll(items, item => item * 2);

    public override Span<int> GetSpan() => _items;

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
