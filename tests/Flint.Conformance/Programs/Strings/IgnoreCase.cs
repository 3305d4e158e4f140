using System;
using System.Collections.Generic;
using System.Globalization;

var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Abc"] = 1, ["ABD"] = 2 };
Console.WriteLine(numbers["aBC"] + numbers["abd"]);
Console.WriteLine(numbers.ContainsKey("abe"));
Console.WriteLine(StringComparer.OrdinalIgnoreCase.Compare("B", "a"));
Console.WriteLine(StringComparer.OrdinalIgnoreCase.Equals("É", "é"));
foreach (KeyValuePair<string, int> entry in new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["b"] = 1, ["A"] = 2, ["C"] = 3 })
    Console.WriteLine(entry.Key);

// Names of numbers are compared without case.
Console.WriteLine(double.TryParse("nan", CultureInfo.InvariantCulture, out double number) + " " + number);
Console.WriteLine(float.Parse("-INFINITY", CultureInfo.InvariantCulture));
Console.WriteLine(double.Parse("-1.25E2", CultureInfo.InvariantCulture));
