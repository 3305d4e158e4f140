var outer = new Outer<int>(3);
Console.WriteLine(outer.MakeInner("a").Show());
Console.WriteLine(new Outer<string>.Inner<bool>("x", true).Show());
Console.WriteLine(new Outer<string>.Plain("p").Value);
Console.WriteLine(Outer<char>.Mode.Second);
Outer<int>.Handler handler = (n, text) => text + n;
Console.WriteLine(handler(1, "h"));
Console.WriteLine(new Outer<int>.Inner<string>(1, "q") is Outer<int>.Inner<string>);
Console.WriteLine((object)new Outer<int>.Inner<string>(1, "q") is Outer<int>.Inner<object>);

class Outer<T>(T value)
{
    public Inner<TInner> MakeInner<TInner>(TInner inner) => new(value, inner);

    public delegate string Handler(T value, string text);

    public enum Mode
    {
        First,
        Second,
    }

    public class Inner<TInner>(T first, TInner second)
    {
        public string Show() => first + "/" + second + "/" + new Deepest().Tell();

        public class Deepest
        {
            public string Tell() => typeof(T).Name + typeof(TInner).Name;
        }
    }

    public class Plain(T value)
    {
        public T Value { get; } = value;
    }
}
