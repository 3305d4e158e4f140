using System;

Span<int> storage = stackalloc int[8];
var stack = new IntStack(storage);
stack.Push(3);
stack.Push(4);
stack.Push(stack.Pop() * 10);
Console.WriteLine(stack.Count);
Console.WriteLine(stack.Pop());
Console.WriteLine(stack.Pop());

int number = 5;
var reference = new Reference(ref number);
reference.Value += 2;
Console.WriteLine(number);

ref struct IntStack(Span<int> storage)
{
    private readonly Span<int> _storage = storage;

    public int Count { get; private set; }

    public void Push(int value) => _storage[Count++] = value;

    public int Pop() => _storage[--Count];
}

ref struct Reference(ref int target)
{
    private readonly ref int _target = ref target;

    public int Value
    {
        get => _target;
        set => _target = value;
    }
}
