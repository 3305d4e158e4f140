using Flint.Compiler.Reports;
using Flint.Targets;

namespace Flint.Compiler.Tests.Escape;

public class StayingAllocationTests
{
    private const string Cell = "\nsealed class Cell(int value) { public int Value = value; public Cell? Next; }\nstatic class Store { public static Cell? Kept; public static int[] Many = []; }";

    [Theory]
    [InlineData("int n = args.Length; int sum = 0; Each(5, i => sum += i * n); return sum; static void Each(int count, System.Action<int> action) { for (int i = 0; i < count; i++) action(i); }")]
    [InlineData("return Sum(1, args.Length, 3); static int Sum(params int[] values) { int sum = 0; foreach (int value in values) sum += value; return sum; }")]
    [InlineData("var a = new Cell(args.Length); var b = new Cell(2) { Next = a }; a.Next = b; return a.Next.Value + b.Next.Value;")]
    [InlineData("int sum = 0; for (int i = 0; i < 9; i++) { object box = i + args.Length; sum += box.GetHashCode(); } return sum;")]
    public void Nothing_is_left_of_what_does_not_outlive_its_method(string main)
    {
        using var app = new CompiledApp(main + Cell);
        Assert.Empty(app.Build(explainAllocations: true).Allocations);
        Assert.True(app.Build(heap: HeapMode.None).Fits);
    }

    [Theory]
    [InlineData(
        "Store.Kept = new Cell(args.Length); return 0;",
        "app.cs(1): allocation of Cell: stored in Store.Kept")]
    [InlineData(
        "Cell? head = null; for (int i = 0; i < args.Length + 5; i++) head = new Cell(i) { Next = head }; return head!.Next!.Value;",
        "app.cs(1): allocation of Cell: made in a loop that can still reach the one from the round before")]
    [InlineData(
        "int n = System.Environment.TickCount; int[] values = new int[n + 5]; values[n] = 1; return values[n + 1];",
        "app.cs(1): allocation of System.Int32[]: its size is not known before it runs")]
    [InlineData(
        "int[] values = new int[100]; values[args.Length] = 1; return values[args.Length + 1];",
        "app.cs(1): allocation of System.Int32[]: its 408 bytes are more than the 256 that go on this board's stack")]
    public void Says_why(string main, string expected)
    {
        using var app = new CompiledApp(main + Cell);
        StayingAllocation[] allocations = [.. app.Build(explainAllocations: true).Allocations.Where(allocation => allocation.IsInApp)];
        Assert.Equal(expected, Assert.Single(allocations).ToString());
    }
}
