using System.Globalization;
using System.Text.Json;
using Flint;
using Flint.Bench;
using Flint.Bench.Topics;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
ITopic[] topics =
[
    new KernelInstructions(), new KernelSizes(), new FeatureInstructions(), new FeatureSizes(), new CollectorPauses(), new Fragmentation(), new AppSizes(), new ResetPath(), new BuildTimes(), new SimulatorSpeed(), new BoardTests(), new PinToggles(), new UartStream(),
    new SystemDeviceSizes(), new InterruptEntry(),
];
bool json = args.Contains("--json");
string[] wanted = [.. args.Where(argument => argument != "--json")];
string? unknown = wanted.FirstOrDefault(name => !topics.Any(topic => topic.Name == name));
if (unknown is not null)
{
    Console.Error.WriteLine($"error: no topic '{unknown}'\n  hint: topics: {string.Join(", ", topics.Select(topic => topic.Name))}; all when none is given; --json");
    return 1;
}

try
{
    var bench = new Workbench();
    var tables = new List<Table>();
    foreach (ITopic topic in topics.Where(topic => wanted.Length == 0 || wanted.Contains(topic.Name)))
    {
        Console.Error.WriteLine($"{topic.Name}…");
        Table table = topic.Measure(bench);
        tables.Add(table);
        if (!json)
            Console.WriteLine(table.ToMarkdown());
    }

    if (json)
        Console.WriteLine(JsonSerializer.Serialize(tables, JsonSerializerOptions.Web));
    return 0;
}
catch (BuildErrorException error)
{
    Console.Error.WriteLine(error);
    return 1;
}
