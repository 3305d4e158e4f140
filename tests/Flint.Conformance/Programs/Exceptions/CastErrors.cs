object text = "a";
object number = 1;
object array = new string[1];
object derived = new Derived();
object plain = new Base();
Try("string as int", () => (int)text);
Try("int as long", () => (long)number);
Try("int as uint", () => (uint)number);
Try("int as object and back", () => (int)number);
Try("base as derived", () => ((Derived)plain).Number);
Try("derived as base", () => ((Base)derived).Number);
Try("as interface", () => ((IThing)plain).Number);
Try("derived as interface", () => ((IThing)derived).Number);
Try("string[] as object[]", () => ((object[])array).Length);
Try("string[] as int[]", () => ((int[])array).Length);
Try("delegate", () => ((Func<int>)text)());
Try("generic", () => Cast<Derived>(plain).Number);
Try("nullable", () => ((int?)number).GetValueOrDefault());
Try("nullable of other", () => ((long?)number).HasValue ? 1 : 0);
Try("enum as int", () => (int)(object)Color.Red);
Try("int as enum", () => (int)(Color)number);
Try("null", () => (string?)Null() is null ? 7 : 8);

static object? Null() => null;

static T Cast<T>(object value) => (T)value;

static void Try(string what, Func<long> action)
{
    try
    {
        Console.WriteLine(what + " " + action());
    }
    catch (Exception e)
    {
        Console.WriteLine(what + ": " + e.GetType().Name);
    }
}

enum Color
{
    Green,
    Red,
}

interface IThing
{
    int Number { get; }
}

class Base
{
    public int Number => 3;
}

class Derived : Base, IThing;
