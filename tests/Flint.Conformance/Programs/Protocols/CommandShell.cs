using System.Globalization;

var shell = new Shell();
string[] input = ["help", "set led on", "set led off", "set led maybe", "add 1 2 3", "add one", "echo \"two words\" and  more", "get led", "nothing here", "", "repeat 3 echo hi", "quit", "echo unseen"];
foreach (string line in input)
{
    Console.WriteLine($"> {line}");
    if (!shell.Run(line))
        break;
}
Console.WriteLine($"{shell.Executed} commands");

sealed class Shell
{
    delegate bool Command(ReadOnlySpan<string> arguments);

    readonly SortedDictionary<string, (Command Run, string Usage)> _commands;
    readonly Dictionary<string, bool> _switches = [];

    public Shell() => _commands = new(StringComparer.Ordinal)
    {
        ["help"] = (Help, ""),
        ["set"] = (Set, "NAME on|off"),
        ["get"] = (Get, "NAME"),
        ["add"] = (Add, "NUMBER…"),
        ["echo"] = (Echo, "TEXT…"),
        ["repeat"] = (Repeat, "COUNT COMMAND…"),
        ["quit"] = (static _ => false, ""),
    };

    public int Executed { get; private set; }

    public bool Run(string line)
    {
        List<string> words = [.. Split(line)];
        return words.Count == 0 || Run([.. words]);
    }

    bool Run(string[] words)
    {
        if (!_commands.TryGetValue(words[0], out var command))
        {
            Console.WriteLine($"unknown command '{words[0]}'");
            return true;
        }
        try
        {
            Executed++;
            return command.Run(words.AsSpan(1));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            Console.WriteLine($"usage: {words[0]} {command.Usage}");
            return true;
        }
    }

    bool Help(ReadOnlySpan<string> arguments)
    {
        foreach ((string name, (_, string usage)) in _commands)
            Console.WriteLine($"  {name,-8}{usage}".TrimEnd());
        return true;
    }

    bool Set(ReadOnlySpan<string> arguments)
    {
        _switches[arguments[0]] = arguments[1] switch
        {
            "on" => true,
            "off" => false,
            var other => throw new ArgumentException(other),
        };
        return true;
    }

    bool Get(ReadOnlySpan<string> arguments)
    {
        Console.WriteLine($"{arguments[0]} is {(_switches.GetValueOrDefault(arguments[0]) ? "on" : "off")}");
        return true;
    }

    bool Add(ReadOnlySpan<string> arguments)
    {
        int sum = 0;
        foreach (string argument in arguments)
            sum += int.Parse(argument, CultureInfo.InvariantCulture);
        Console.WriteLine(sum);
        return true;
    }

    bool Echo(ReadOnlySpan<string> arguments)
    {
        Console.WriteLine(string.Join(' ', arguments!));
        return true;
    }

    bool Repeat(ReadOnlySpan<string> arguments)
    {
        for (int i = int.Parse(arguments[0], CultureInfo.InvariantCulture); i > 0; i--)
            if (!Run([.. arguments[1..]]))
                return false;
        return true;
    }

    static IEnumerable<string> Split(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ')
                continue;
            char end = line[i] == '"' ? '"' : ' ';
            int start = end == '"' ? ++i : i;
            while (i < line.Length && line[i] != end)
                i++;
            yield return line[start..i];
        }
    }
}
