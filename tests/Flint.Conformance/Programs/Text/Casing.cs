Console.WriteLine("Straße ÀÉÎ ÿ".ToUpperInvariant() + "|" + "ÀÉÎ ABC".ToLowerInvariant() + "|" + "mixed Case 123".ToUpper() + "|" + "MIXED".ToLower());
Console.WriteLine(char.ToUpperInvariant('µ') == 'Μ' ? "mapped" : "kept");
Console.WriteLine(char.ToUpper('ÿ') + " " + char.ToLower('Ÿ') + " " + char.ToUpperInvariant('α') + " " + char.ToLowerInvariant('Ж') + " " + "ελληνικά Ж".ToUpperInvariant());
Console.WriteLine(ReferenceEquals("abc".ToLowerInvariant(), "abc"));
Console.WriteLine("ÄÖ".Equals("äö", StringComparison.OrdinalIgnoreCase) + " " + string.Equals("ΑΒ", "αβ", StringComparison.OrdinalIgnoreCase));
