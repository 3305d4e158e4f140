using System;

// Lists of 10,000, trees that lean to either side, and rings: deeper than any stack.
Node list = null;
for (int i = 0; i < 10_000; i++)
    list = new Node { Left = list, Value = i };
Node left = null;
Node right = null;
for (int i = 0; i < 2_000; i++)
{
    left = new Node { Left = left, Right = new Node { Value = 1 }, Value = 2 };
    right = new Node { Left = new Node { Value = 3 }, Right = right, Value = 4 };
}
Node bottom = left;
while (bottom.Left != null)
    bottom = bottom.Left;
bottom.Left = left;
for (int i = 0; i < 3; i++)
{
    GC.Collect();
    _ = new byte[5000];
}
long sum = 0;
for (Node node = list; node != null; node = node.Left)
    sum += node.Value;
for (Node node = right; node != null; node = node.Right)
    sum += node.Value + node.Left.Value;
Node start = left;
do
{
    sum += left.Value + left.Right.Value;
    left = left.Left;
}
while (left != start);
Console.WriteLine(sum);

class Node
{
    public Node Left;
    public Node Right;
    public int Value;
}
