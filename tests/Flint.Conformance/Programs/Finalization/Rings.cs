using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System;

// Objects that refer to each other in a ring are finalized when nothing else refers to any of them.
Make(6);
Holder.Node = Ring(4);
Collect();
Console.WriteLine($"{Node.Finalized} {Holder.Node.Next.Next.Next.Number}");
Holder.Node = null;
Collect();
Console.WriteLine(Node.Finalized);

[MethodImpl(MethodImplOptions.NoInlining)]
static void Make(int count) => Ring(count);

[MethodImpl(MethodImplOptions.NoInlining)]
static Node Ring(int count)
{
    var first = new Node();
    Node last = first;
    for (int i = 1; i < count; i++)
        last = last.Next = new Node { Number = i };
    last.Next = first;
    return first;
}

static void Collect()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
}

static class Holder
{
    public static Node Node;
}

class Node
{
    public static int Finalized;
    public Node Next;
    public int Number;

    ~Node() => Finalized++;
}
