using System;

Console.WriteLine("plain");
Console.WriteLine("tab\tquote\"backslash\\");
Console.WriteLine(@"verbatim \ ""x""");
Console.WriteLine("""raw "quotes" here""");
Console.WriteLine("é ü ß € 漢字 😀");
Console.WriteLine("é€😀".Length);
Console.WriteLine((int)"€"[0]);
Console.WriteLine("\u0041\x42\u0043");
Console.WriteLine("");
Console.WriteLine("a" + "b" + 'c' + 1 + true + null + 2L);
Console.WriteLine("null\0inside".Length);
const string Name = nameof(Console);
Console.WriteLine(Name);
ReadOnlySpan<byte> utf8 = "é€"u8;
Console.WriteLine(utf8.Length);
Console.WriteLine(utf8[0]);
