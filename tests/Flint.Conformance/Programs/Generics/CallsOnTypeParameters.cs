// Members of Object called through type parameters: on structs, classes, enums, nullables and interfaces.
Console.WriteLine(Describe(5) + Describe("text") + Describe(DayOfWeek.Friday) + Describe(new Plain()) + Describe(new Own()) + Describe<int?>(7));
Console.WriteLine(TypeOf("s") + TypeOf(new List<int>()) + TypeOf(3.5) + TypeOf<object>(1) + TypeOf<IComparable>("x"));
Console.WriteLine(new Holder<string>("held").TypeOfContent() + new Holder<int>(1).TypeOfContent());
Console.WriteLine(Same(1, 1) + Same("a", new string('a', 1)) + Same(new Own(), new Own()) + Same<object>(1, 1L));
Console.WriteLine(Hash(5) == 5.GetHashCode() && Hash("q") == "q".GetHashCode());
try
{
    Describe<string?>(null);
}
catch (NullReferenceException)
{
    Console.WriteLine("null");
}

Console.WriteLine(Describe<int?>(null) == " ");
Console.WriteLine(Is<int>(5) + Is<string>(5) + Is<int?>(5) + Is<IComparable>(5) + Is<int[]>(new uint[1]) + Is<DayOfWeek>(5));
Console.WriteLine(As<string>("x") ?? "none");
Console.WriteLine(As<string>(5) ?? "none");

static string Describe<T>(T value) => value!.ToString() + " ";

static string TypeOf<T>(T value) => value!.GetType().Name + "/" + typeof(T).Name + " ";

static string Same<T>(T left, T right) => left!.Equals(right) + " ";

static int Hash<T>(T value) => value!.GetHashCode();

static string Is<T>(object value) => (value is T) + " ";

static T? As<T>(object value)
    where T : class => value as T;

struct Plain;

struct Own
{
    public override string ToString() => "own";

    public override bool Equals(object? other) => false;

    public override int GetHashCode() => 3;
}

class Holder<T>(T content)
{
    private readonly T _content = content;

    public string TypeOfContent() => _content!.GetType().Name + " ";
}
