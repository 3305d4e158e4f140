using System;
using System.Collections.Generic;

var tree = new Tree<int>();
foreach (int value in (int[])[50, 30, 70, 20, 40, 60, 80, 30])
    Console.WriteLine(tree.Add(value));
foreach (int value in tree.InOrder())
    Console.WriteLine(value);
Console.WriteLine(tree.Contains(60));
Console.WriteLine(tree.Contains(65));
Console.WriteLine(tree.Depth);

class Tree<T>
    where T : IComparable<T>
{
    private Node _root;

    public int Depth => DepthOf(_root);

    public bool Add(T value)
    {
        ref Node place = ref _root;
        while (place != null)
        {
            int order = value.CompareTo(place.Value);
            if (order == 0)
                return false;
            if (order < 0)
                place = ref place.Left;
            else
                place = ref place.Right;
        }
        place = new Node { Value = value };
        return true;
    }

    public bool Contains(T value)
    {
        for (Node node = _root; node != null; node = value.CompareTo(node.Value) < 0 ? node.Left : node.Right)
            if (value.CompareTo(node.Value) == 0)
                return true;
        return false;
    }

    public IEnumerable<T> InOrder() => Walk(_root);

    private static IEnumerable<T> Walk(Node node)
    {
        if (node == null)
            yield break;
        foreach (T value in Walk(node.Left))
            yield return value;
        yield return node.Value;
        foreach (T value in Walk(node.Right))
            yield return value;
    }

    private static int DepthOf(Node node) => node == null ? 0 : 1 + Math.Max(DepthOf(node.Left), DepthOf(node.Right));

    private class Node
    {
        public T Value;
        public Node Left;
        public Node Right;
    }
}
