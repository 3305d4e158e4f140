string built = string.Concat("fl", args.Length == 0 ? "int" : "");
Console.WriteLine($"{ReferenceEquals(built, "flint")} {built == "flint"} {ReferenceEquals(string.Intern(built), "flint")} {ReferenceEquals(string.IsInterned(built), "flint")}");
string fresh = new([(char)(args.Length + 'q'), 'x', 'z']);
Console.WriteLine($"{string.IsInterned(fresh) is null} {ReferenceEquals(string.Intern(fresh), fresh)} {ReferenceEquals(string.Intern(new string(fresh.AsSpan())), fresh)} {string.IsInterned(fresh)}");
var all = new List<string>();
for (int i = 0; i < 50; i++)
    all.Add(string.Intern($"text {i % 7}"));
GC.Collect();
Console.WriteLine($"{all.Distinct(ReferenceEqualityComparer.Instance).Count()} {ReferenceEquals(all[0], all[49])} {string.IsInterned("text" + ' ' + (args.Length + 9)) ?? "none"}");
Console.WriteLine($"{ReferenceEquals(string.Intern(""), string.Empty)} {string.IsInterned("") is ""}");
try
{
    string.Intern(null!);
}
catch (ArgumentNullException exception)
{
    Console.WriteLine(exception.ParamName);
}
