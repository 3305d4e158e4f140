// Generic virtual methods: through classes, interfaces, default members, delegates, base calls and structs.
Animal[] animals = [new Dog(), new Cat(), new Puppy()];
foreach (Animal animal in animals)
{
    Console.WriteLine(animal.Say<int>(1) + animal.Say("s") + animal.Say<object?>(null));
    Console.WriteLine(animal.Pair<int, string>(2, "p") + ((ISay)animal).Shout(3.5));
}

ISay[] sayers = [new Dog(), new Robot { Id = 4 }];
foreach (ISay sayer in sayers)
    Console.WriteLine(sayer.Shout(1) + sayer.Shout("x") + sayer.Twice('c'));
Func<long, string> bound = animals[2].Say<long>;
Console.WriteLine(bound(9));
Console.WriteLine(Through(new Robot { Id = 6 }, 2.5m));
IVisitor<string> visitor = new Describe();
Console.WriteLine(string.Join(" ", new object[] { 1, "two", 3.0 }.Select(o => o switch { int n => visitor.Visit(n), string s => visitor.Visit(s), var other => visitor.Visit(other) })));
Console.WriteLine(new Box<int>(5).Map(n => n + 0.5).Map(d => d.ToString()).Value);

static string Through<S, T>(S sayer, T value)
    where S : ISay => sayer.Shout(value) + sayer.Twice(value);

interface ISay
{
    string Shout<T>(T value);

    string Twice<T>(T value) => Shout(value) + Shout((value, value));
}

abstract class Animal : ISay
{
    public virtual string Say<T>(T value) => $"animal<{typeof(T).Name}>({value}) ";

    public abstract string Pair<A, B>(A a, B b);

    public string Shout<T>(T value) => Say(value).ToUpperInvariant();
}

class Dog : Animal
{
    public override string Say<T>(T value) => $"dog<{typeof(T).Name}>({value}) ";

    public override string Pair<A, B>(A a, B b) => $"{typeof(A).Name}+{typeof(B).Name} ";
}

class Cat : Animal
{
    public override string Pair<A, B>(A a, B b) => Say((a, b));
}

class Puppy : Dog
{
    public override string Say<T>(T value) => "puppy " + base.Say(new List<T> { value }.Count);
}

struct Robot : ISay
{
    public int Id;

    public readonly string Shout<T>(T value) => $"robot{Id}<{typeof(T).Name}> ";
}

interface IVisitor<R>
{
    R Visit<T>(T value);
}

class Describe : IVisitor<string>
{
    public string Visit<T>(T value) => $"{typeof(T).Name}:{value}";
}

class Box<T>(T value)
{
    public T Value => value;

    public virtual Box<U> Map<U>(Func<T, U> function) => new(function(value));
}
