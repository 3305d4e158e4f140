var holder = new Holder();
holder.Free.Add(1);
holder.Fixed.Add(1);
holder.Property.Add(1);
holder.Reference.Add(1);
Console.WriteLine($"{holder.Free.Total} {holder.Fixed.Total} {holder.Property.Total} {holder.Reference.Total}");
By(holder.Free);
In(in holder.Free);
Ref(ref holder.Free);
Console.WriteLine(holder.Free.Total);
Counter[] array = [default, default];
array[0].Add(5);
var list = new List<Counter> { default };
list[0].Add(5);
foreach (Counter item in array)
    item.Add(100);
foreach (ref Counter item in array.AsSpan())
    item.Add(1);
Console.WriteLine($"{array[0].Total} {array[1].Total} {list[0].Total}");
ICounter boxed = array[0];
boxed.Add(10);
var again = (Counter)boxed;
again.Add(1000);
Console.WriteLine($"{array[0].Total} {((Counter)boxed).Total} {again.Total}");
(Counter A, int B) tuple = default;
tuple.A.Add(3);
var copy = tuple;
copy.A.Add(4);
Console.WriteLine($"{tuple.A.Total} {copy.A.Total}");
Counter? maybe = default(Counter);
maybe?.Add(9);
maybe.GetValueOrDefault().Add(9);
Console.WriteLine(maybe.Value.Total);
Action<int> bound = array[1].Add;
bound(50);
bound(50);
Console.WriteLine($"{array[1].Total} {((Counter)bound.Target!).Total}");
Constrained(ref array[1]);
Console.WriteLine(array[1].Total);
readonly_(array[0]);
var chain = new Chain { Inner = { Value = 3 } };
chain.Inner.Value++;
ref readonly Inner view = ref chain.Inner;
chain.Inner.Value++;
Console.WriteLine($"{view.Value} {chain.With(7).Inner.Value} {chain.Inner.Value}");

static void By(Counter counter) => counter.Add(1);

static void In(in Counter counter) => counter.Add(1);

static void Ref(ref Counter counter) => counter.Add(1);

static void Constrained<T>(ref T counter) where T : ICounter
{
    counter.Add(7);
    ((ICounter)counter).Add(70);
}

static void readonly_(in Counter counter) => Console.WriteLine(counter.Peek());

interface ICounter
{
    void Add(int value);
}

struct Counter : ICounter
{
    public int Total;

    public void Add(int value) => Total += value;

    public readonly int Peek() => Total * 2;
}

struct Inner
{
    public int Value;
}

struct Chain
{
    public Inner Inner;

    public readonly Chain With(int value) => this with { Inner = new Inner { Value = value } };
}

class Holder
{
    public Counter Free;
    public readonly Counter Fixed;
    Counter _reference;

    public Counter Property { get; }

    public ref Counter Reference => ref _reference;
}
