using System;

string a = "abc";
string b = string.Concat("ab", "c");
Console.WriteLine(a == b);
Console.WriteLine(a != "abd");
Console.WriteLine(a.Equals(b));
Console.WriteLine(a.Equals("ABC", StringComparison.OrdinalIgnoreCase));
Console.WriteLine(string.Equals(null, null));
Console.WriteLine(a == null);
Console.WriteLine(Math.Sign(string.CompareOrdinal("a", "b")));
Console.WriteLine(Math.Sign(string.CompareOrdinal("abc", "ab")));
Console.WriteLine(Math.Sign(string.CompareOrdinal("Z", "a")));
Console.WriteLine(string.CompareOrdinal("same", "same"));
Console.WriteLine(a.GetHashCode() == b.GetHashCode());
Console.WriteLine((object)a == (object)"abc");
foreach (string name in (string[])["one", "two", "three", "four", ""])
    Console.WriteLine(Number(name));

static int Number(string name)
{
    switch (name)
    {
        case "one":
            return 1;
        case "two":
            return 2;
        case "three":
            return 3;
        case "":
            return 0;
        default:
            return -1;
    }
}
