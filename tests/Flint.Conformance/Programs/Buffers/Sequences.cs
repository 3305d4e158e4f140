using System.Buffers;

var first = new Segment([1, 2, 3], 0);
Segment last = first.Append([4, 5]).Append([]).Append([6, 7, 8, 9]);
var sequence = new ReadOnlySequence<int>(first, 1, last, 3);
Console.WriteLine($"{sequence.Length} {sequence.IsSingleSegment} {sequence.First.Length} {string.Join(",", sequence.ToArray())}");
ReadOnlySequence<int> slice = sequence.Slice(2, 4);
Console.WriteLine($"{string.Join(",", slice.ToArray())} {slice.PositionOf(6) is null} {slice.PositionOf(9) is null} {string.Join(",", sequence.Slice(sequence.PositionOf(5)!.Value).ToArray())}");
foreach (ReadOnlyMemory<int> part in sequence)
    Console.Write($"[{part.Length}]");
Console.WriteLine();
var reader = new SequenceReader<int>(sequence);
Console.WriteLine($"{reader.TryRead(out int two)} {two} {reader.TryPeek(out int three)} {three} {reader.TryReadTo(out ReadOnlySequence<int> before, 6)} {before.Length} {reader.Consumed} {reader.Remaining} {reader.IsNext(7)} {reader.AdvancePast(7)} {reader.End}");
reader.Rewind(2);
Console.WriteLine($"{reader.TryRead(out int again)} {again}");
var whole = new ReadOnlySequence<byte>("a,b"u8.ToArray());
Console.WriteLine($"{whole.IsSingleSegment} {whole.FirstSpan.Length} {ReadOnlySequence<byte>.Empty.IsEmpty} {whole.GetOffset(whole.End)}");
var target = new int[7];
sequence.CopyTo(target);
Console.WriteLine(target.Sum());
try
{
    sequence.Slice(9);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("too far");
}

internal sealed class Segment : ReadOnlySequenceSegment<int>
{
    public Segment(int[] items, long start)
    {
        Memory = items;
        RunningIndex = start;
    }

    public Segment Append(int[] items)
    {
        var next = new Segment(items, RunningIndex + Memory.Length);
        Next = next;
        return next;
    }
}
