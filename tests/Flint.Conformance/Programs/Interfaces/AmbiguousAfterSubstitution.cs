// Both methods fit once the type arguments are the same: the last one is taken.
IPrint<int> numbers = new Numbers();
IPrint<string> texts = new Texts();
Console.WriteLine(numbers.Print(1));
Console.WriteLine(texts.Print("a"));

interface IPrint<T>
{
    string Print(T value);
}

class Pair<T, U>
{
    public virtual string Print(T value) => "first";

    public virtual string Print(U value) => "second";
}

#pragma warning disable CS1956 // That it is ambiguous is the point.
class Numbers : Pair<int, int>, IPrint<int>;

class Texts : Pair<string, string>, IPrint<string>;
