ReadOnlySpan<char> text = "  one, two;three ,four  ";
foreach (Range range in text.Trim().SplitAny(',', ';'))
    Console.Write($"[{text.Trim()[range].Trim()}]");
Console.WriteLine();
Span<Range> parts = stackalloc Range[3];
Console.WriteLine($"{text.Split(parts, ',', StringSplitOptions.TrimEntries)} {text[parts[2]]}");
foreach (ReadOnlySpan<char> line in "a\r\nb\nc\u0085d".AsSpan().EnumerateLines())
    Console.Write($"<{line}>");
Console.WriteLine();
Console.WriteLine($"{text.IndexOf("two")} {text.IndexOfAny(";,")} {text.LastIndexOf(',')} {text.Contains("four", StringComparison.Ordinal)} {text.IndexOfAnyExcept(' ')} {text.LastIndexOfAnyExcept(' ')} {text.Count(',')} {"abcab".AsSpan().Count("ab")}");
Span<char> copy = stackalloc char[24];
Console.WriteLine($"{text.ToUpperInvariant(copy)} {copy} {text.TrimStart().Length} {text.TrimEnd().Length} {"xxaxx".AsSpan().Trim('x')} {"xyaxy".AsSpan().Trim("yx")}");
copy[..3].Fill('z');
copy.Reverse();
Console.WriteLine(copy.ToString());
Console.WriteLine($"{"abc".AsSpan().SequenceCompareTo("abd")} {"abc".AsSpan().CompareTo("ABC", StringComparison.OrdinalIgnoreCase)} {"abcd".AsSpan().CommonPrefixLength("abxd")} {"abc".AsSpan().StartsWith("AB", StringComparison.OrdinalIgnoreCase)} {"abc".AsSpan().EndsWith("bc")} {"abc".AsSpan().Overlaps("abc".AsSpan())}");
var letters = System.Buffers.SearchValues.Create("aeiou");
Console.WriteLine($"{"rhythm and".AsSpan().IndexOfAny(letters)} {"aeix".AsSpan().IndexOfAnyExcept(letters)} {letters.Contains('e')} {letters.Contains('é')} {"hello".AsSpan().ContainsAny(letters)} {"hello".AsSpan().LastIndexOfAny(letters)}");
var words = System.Buffers.SearchValues.Create(["two", "three"], StringComparison.OrdinalIgnoreCase);
Console.WriteLine($"{"one TWO".AsSpan().IndexOfAny(words)} {words.Contains("THREE")}");
Console.WriteLine($"{"a-b-c".AsSpan().Count('-')} {new string("a-b-c".AsSpan()).Replace("-", "")} {string.Concat("ab".AsSpan(), "cd".AsSpan())} {"abc".AsSpan().ContainsAnyInRange('x', 'z')} {"abcz".AsSpan().IndexOfAnyInRange('x', 'z')}");
Span<char> replaced = stackalloc char[5];
"a-b-c".AsSpan().Replace(replaced, '-', '+');
Console.WriteLine($"{replaced} {"1,2".AsSpan().SequenceEqual("1,2")} {int.Parse("  42 ".AsSpan())} {MemoryExtensions.IsWhiteSpace("  \t")}");
