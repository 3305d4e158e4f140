using System;

ILogger plain = new Plain();
ILogger loud = new Loud();
Console.WriteLine(plain.Log("a"));
Console.WriteLine(loud.Log("b"));
Console.WriteLine(plain.Twice("c"));
Console.WriteLine(loud.Twice("d"));
Console.WriteLine(ILogger.Shared(3));
IDerived derived = new ByDerived();
Console.WriteLine(derived.Log("e"));

interface ILogger
{
    string Prefix => "> ";

    string Log(string text) => Prefix + text;

    string Twice(string text) => Log(Log(text));

    static int Shared(int value) => value * 7;
}

interface IDerived : ILogger
{
    string ILogger.Prefix => "derived ";
}

class Plain : ILogger
{
}

class Loud : ILogger
{
    public string Prefix => "! ";

    public string Log(string text) => Prefix + text + " !";
}

class ByDerived : IDerived
{
}
