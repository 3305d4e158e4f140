string text = "  \t padded\u00A0\u2003\n ";
Console.WriteLine($"[{text.Trim()}][{text.TrimStart().Length}][{text.TrimEnd().Length}]");
Console.WriteLine("xxabcxx".Trim('x') + "|" + "xyabcyx".Trim('x', 'y') + "|" + "xxabc".TrimStart('x') + "|" + "abcxx".TrimEnd('x'));
Console.WriteLine("[" + "".Trim() + "][" + "   ".Trim() + "][" + "aaaa".Trim('a') + "]");
Console.WriteLine("none".Trim(null) == "none");
Console.WriteLine("abc".Trim([]) + "," + ReferenceEquals("abc".Trim(), "abc"));
Console.WriteLine("--a--".AsSpan().Trim('-').ToString() + "|" + "  b ".AsSpan().Trim().ToString() + "|" + "xyz".AsSpan().TrimStart("yx").ToString());
