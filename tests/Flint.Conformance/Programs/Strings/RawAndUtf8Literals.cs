// Raw strings, interpolated raw strings, UTF-8 literals, escapes.
string json = """
    {
      "name": "Flint",
      "quote": "\"",
        "indented": true
    }
    """;
Console.WriteLine(json);
string name = "x";
Console.WriteLine($$"""{ {{name}} {{{name}}} }""");
Console.WriteLine($"""
    one "{name}"
      two {1 + 1:D3}
    """);
Console.WriteLine(""""three """ inside"""");
Console.WriteLine($@"C:\{name}\""quoted""");
Console.WriteLine("tab\tnull\0end".Length);
Console.WriteLine("\u0041\x42\U00000043\e[".Length);
ReadOnlySpan<byte> bytes = "héllo €"u8;
Console.WriteLine(bytes.Length);
foreach (byte b in "aé"u8)
    Console.Write($"{b:X2} ");
Console.WriteLine();
const string Joined = $"{nameof(name)}-{"const"}";
Console.WriteLine(Joined);
Console.WriteLine($"{(name == "x" ? "yes" : "no")} {name switch { "x" => 1, _ => 2 }} {{braces}}");
Console.WriteLine("a" + 'b' + 1 + true + null + 2.5 + 'c');
Console.WriteLine('a' + 'b' + "c");
