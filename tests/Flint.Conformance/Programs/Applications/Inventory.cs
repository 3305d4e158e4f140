var parts = new Part[]
{
    new("R1k", Kind.Resistor, 120, 0.02m, ["E24", "SMD"]), new("R10k", Kind.Resistor, 80, 0.02m, ["SMD"]), new("C100n", Kind.Capacitor, 300, 0.05m, ["SMD", "X7R"]),
    new("C10u", Kind.Capacitor, 0, 0.35m, []), new("FE310", Kind.Chip, 3, 6.5m, ["QFN", "RISC-V"]), new("CH32V003", Kind.Chip, 40, 0.12m, ["RISC-V"]), new("LED", Kind.Other, 55, 0.1m, ["SMD"]),
};
foreach (var group in parts.GroupBy(part => part.Kind).OrderByDescending(group => group.Sum(part => part.Worth)).ThenBy(group => group.Key))
    Console.WriteLine($"{group.Key}: {string.Join(", ", group.Select(part => part.Name))}, worth {group.Sum(part => part.Worth)}");
var labels = from part in parts
             from label in part.Labels
             group part.Name by label into same
             let names = same.ToArray()
             where names.Length > 1
             orderby names.Length descending, same.Key
             select $"{same.Key}: {string.Join('+', names)}";
Console.WriteLine(string.Join("; ", labels));
var orders = new (string Part, int Count)[] { ("FE310", 5), ("LED", 10), ("R1k", 4), ("X", 1), ("LED", 50) };
var needs = from order in orders
            join part in parts on order.Part equals part.Name into found
            from part in found.DefaultIfEmpty()
            select (order.Part, Missing: Math.Max(0, order.Count - (part?.Stock ?? 0)));
Console.WriteLine(string.Join(' ', needs));
Console.WriteLine(string.Join(' ', parts.Chunk(3).Select(chunk => chunk.Max(part => part.Price))));
Console.WriteLine($"{parts.MaxBy(part => part.Stock)!.Name} {parts.MinBy(part => part.Price)!.Name} {parts.Any(part => part.Stock == 0)} {parts.All(part => part.Price > 0)} {parts.Average(part => part.Stock):F3}");
ILookup<bool, string> lookup = parts.ToLookup(part => part.Labels.Contains("SMD"), part => part.Name);
Console.WriteLine($"{string.Join(',', lookup[true])} | {string.Join(',', lookup[false])}");
Console.WriteLine(string.Join(' ', parts.CountBy(part => part.Kind).Select(pair => $"{pair.Key}={pair.Value}")));
Console.WriteLine(string.Join(' ', parts.AggregateBy(part => part.Labels.Length, 0, (sum, part) => sum + part.Stock).OrderBy(pair => pair.Key)));
(int Low, int High) range = parts.Aggregate((Low: int.MaxValue, High: 0), (seen, part) => (Math.Min(seen.Low, part.Stock), Math.Max(seen.High, part.Stock)));
Console.WriteLine(range);

enum Kind
{
    Resistor,
    Capacitor,
    Chip,
    Other,
}

sealed record Part(string Name, Kind Kind, int Stock, decimal Price, string[] Labels)
{
    public decimal Worth => Stock * Price;
}
