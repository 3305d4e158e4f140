object?[] values = [1, 2L, "s", null, new int[2], new List<int> { 1 }, Color.Red, (1, 2), new Derived(), new Base(), 'c'];
foreach (object? value in values)
{
    switch (value)
    {
        case int n when n > 5:
            Console.WriteLine("large int");
            break;
        case int n:
            Console.WriteLine("int " + n);
            break;
        case long or short:
            Console.WriteLine("other integer");
            break;
        case string { Length: 0 }:
        case null:
            Console.WriteLine("nothing");
            break;
        case string s:
            Console.WriteLine(s);
            break;
        case int[] { Length: var length }:
            Console.WriteLine("array " + length);
            break;
        case IReadOnlyCollection<int> collection:
            Console.WriteLine("collection " + collection.Count);
            break;
        case Color color:
            Console.WriteLine(color);
            break;
        case ValueTuple<int, int>(var a, var b):
            Console.WriteLine(a + b);
            break;
        case Derived:
            Console.WriteLine("derived");
            break;
        case Base b:
            Console.WriteLine("base " + b.Number);
            break;
        default:
            Console.WriteLine("default");
            break;
    }
}

enum Color
{
    Red,
}

class Base
{
    public int Number => 4;
}

class Derived : Base;
