using System;

string[] strings = ["a", "b"];
object[] objects = strings;
Console.WriteLine(objects[1]);
objects[0] = "c";
Console.WriteLine(strings[0]);
Console.WriteLine(objects.GetType() == typeof(string[]));
Base[] bases = new Derived[1];
bases[0] = new Derived();
Console.WriteLine(bases[0].Id());
bases[0] = null;
Console.WriteLine(bases[0] == null);
Array array = strings;
Console.WriteLine(array.Length);
Console.WriteLine(array is object[]);
Console.WriteLine((object)new int[1] is object[]);
Console.WriteLine((object)new uint[1] is uint[]);

class Base
{
    public virtual int Id() => 1;
}

class Derived : Base
{
    public override int Id() => 2;
}
