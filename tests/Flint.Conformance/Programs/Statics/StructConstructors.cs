// A struct needs no constructor to be there, so its methods run its static constructor, too.
Counted value = default;
Console.WriteLine("before");
value.Touch();
value.Touch();
Other other = default;
Console.WriteLine(other.Field);
Console.WriteLine(Other.Shared);

struct Counted
{
    static Counted() => Console.WriteLine("static constructor");

    public readonly void Touch() => Console.WriteLine("method");
}

struct Other
{
    public static int Shared = 3;

    static Other() => Console.WriteLine("other");

    public int Field;
}
