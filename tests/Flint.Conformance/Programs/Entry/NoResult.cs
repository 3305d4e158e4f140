using System;

static class Program
{
    public static void Main() => Console.WriteLine("void");
}
