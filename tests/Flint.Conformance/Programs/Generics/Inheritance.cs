Base<int>[] all = [new Doubling(), new Texts<int>(), new Base<int>()];
foreach (Base<int> item in all)
    Console.WriteLine(item.Show(5) + " " + item.Name + " " + item.Convert<string>(5));
Console.WriteLine(new Pairs<string, int>().Show(("k", 2)));
Base<(string, int)> upcast = new Pairs<string, int>();
Console.WriteLine(upcast.Name);

class Base<T>
{
    public virtual string Name => "base of " + typeof(T).Name;

    public virtual string Show(T value) => "base " + value;

    public virtual string Convert<TOther>(T value) => typeof(TOther).Name + value;
}

class Doubling : Base<int>
{
    public override string Name => "doubling";

    public override string Show(int value) => base.Show(value * 2);
}

class Texts<T> : Base<T>
{
    public override string Show(T value) => "text " + base.Show(value);

    public override string Convert<TOther>(T value) => "t" + base.Convert<TOther>(value);
}

class Pairs<TKey, TValue> : Base<(TKey, TValue)>
{
    public override string Show((TKey, TValue) value) => value.Item1 + "=" + value.Item2;
}
