using System;

var ints = new Stack<int>();
var texts = new Stack<string>();
for (int i = 0; i < 10; i++)
{
    ints.Push(i * i);
    texts.Push("s" + i);
}
Console.WriteLine(ints.Pop() + ints.Pop());
Console.WriteLine(texts.Pop() + texts.Pop());
Console.WriteLine(ints.Count);
Console.WriteLine(ints.Peek(100));
Console.WriteLine(texts.Peek(100) == null);

var pair = new Pair<string, Pair<int, long>>("k", new Pair<int, long>(1, 2));
Console.WriteLine(pair.First + pair.Second.First + pair.Second.Second);
Console.WriteLine(Tagged<int>.Tag + Tagged<string>.Tag + Tagged<int>.Tag);
Tagged<int>.Tag = 50;
Console.WriteLine(Tagged<int>.Tag + Tagged<string>.Tag);
Console.WriteLine(new Node<string>("a") { Next = new Node<string>("b") }.Length);

class Stack<T>
{
    private T[] _items = new T[2];

    public int Count { get; private set; }

    public void Push(T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    public T Pop() => _items[--Count];

    public T Peek(int index) => index < Count ? _items[index] : default;
}

struct Pair<A, B>(A first, B second)
{
    public A First = first;
    public B Second = second;
}

static class Tagged<T>
{
    public static int Tag = 1;
}

class Node<T>(T value)
{
    public T Value { get; } = value;

    public Node<T> Next { get; set; }

    public int Length => 1 + (Next?.Length ?? 0);
}
