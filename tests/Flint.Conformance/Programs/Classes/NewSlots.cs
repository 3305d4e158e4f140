using System;

C c = new();
B b = c;
A a = c;
Console.WriteLine(a.F());
Console.WriteLine(b.F());
Console.WriteLine(c.F());
Console.WriteLine(a.G(1));
Console.WriteLine(b.G(1));
Console.WriteLine(b.G(1L));

class A
{
    public virtual string F() => "A.F";

    public virtual string G(int x) => "A.G(int)";
}

class B : A
{
    public new virtual string F() => "B.F";

    public virtual string G(long x) => "B.G(long)";
}

class C : B
{
    public override string F() => "C.F";

    public override string G(int x) => "C.G(int)";
}
