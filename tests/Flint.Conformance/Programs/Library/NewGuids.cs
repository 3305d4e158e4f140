// New identifiers: version and variant of each, no two alike.
var seen = new HashSet<Guid>();
bool marked = true;
for (int i = 0; i < 1000; i++)
{
    Guid id = Guid.NewGuid();
    seen.Add(id);
    string text = id.ToString();
    marked &= text[14] == '4' && text[19] is '8' or '9' or 'a' or 'b' && id.Version == 4 && Guid.Parse(text) == id;
}

Console.WriteLine($"{seen.Count} {marked} {seen.Contains(Guid.Empty)}");
