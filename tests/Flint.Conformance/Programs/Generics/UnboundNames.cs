// nameof and typeof of open and closed generic types.
Console.WriteLine(nameof(List<>));
Console.WriteLine(nameof(Dictionary<,>.Keys));
Console.WriteLine(nameof(Outer<>.Inner<>));
Console.WriteLine(nameof(Outer<int>.Inner<string>.Member));
Console.WriteLine(typeof(Outer<int>.Inner<string>));
Console.WriteLine(typeof(Outer<int>.Inner<string>).Name);
Console.WriteLine(typeof(List<int[]>[]));
Console.WriteLine(typeof(Dictionary<string, List<int?>>));
Console.WriteLine(typeof(Outer<Outer<int>>) == typeof(Outer<Outer<int>>));
Console.WriteLine(typeof(Outer<int>) == typeof(Outer<uint>));
Console.WriteLine(typeof(int*).Name + " " + typeof(int**).ToString());
Console.WriteLine(typeof(int[,,]).Name + " " + typeof(int[][,]).Name);
Console.WriteLine(typeof(void) + " " + typeof(void).Name);
Console.WriteLine(typeof((int, string)));
Console.WriteLine(typeof(Action<,>).Name);
Console.WriteLine(typeof(Outer<>.Inner<>).Name);

class Outer<T>
{
    public class Inner<U>
    {
        public int Member;
    }
}
