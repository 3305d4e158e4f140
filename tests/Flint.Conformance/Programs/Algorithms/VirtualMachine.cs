using System.Globalization;

string factorial = """
    push 10
    call fact
    print
    halt
    fact: dup
    jz one
    dup
    push 1
    sub
    call fact
    mul
    ret
    one: push 1
    add
    ret
    """;
string countdown = "push 3\nloop: dup\nprint\npush 1\nsub\ndup\njz end\njmp loop\nend: halt";
foreach (string source in (string[])[factorial, countdown, "pop", "push 1\npush 0\ndiv\nprint", "jmp nowhere", "push x", "loop: jmp loop", "fly"])
{
    try
    {
        Console.WriteLine($"{Machine.Run(Assembler.Assemble(source))} steps");
    }
    catch (Exception exception) when (exception is InvalidOperationException or ArithmeticException or FormatException or KeyNotFoundException)
    {
        Console.WriteLine($"{exception.GetType().Name}: {exception.Message}");
    }
}

enum Opcode : byte
{
    Halt,
    Push,
    Pop,
    Dup,
    Add,
    Sub,
    Mul,
    Div,
    Jmp,
    Jz,
    Call,
    Ret,
    Print,
}

readonly record struct Instruction(Opcode Opcode, int Operand);

static class Assembler
{
    public static Instruction[] Assemble(string source)
    {
        var labels = new Dictionary<string, int>();
        var lines = new List<(string Name, string? Operand)>();
        foreach (string raw in source.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string line = raw;
            if (line.IndexOf(':') is > 0 and var colon)
            {
                labels.Add(line[..colon], lines.Count);
                line = line[(colon + 1)..].Trim();
            }
            string[] parts = line.Split(' ', 2);
            lines.Add((parts[0], parts.ElementAtOrDefault(1)));
        }
        return [.. lines.Select(line => new Instruction(
            Enum.TryParse(line.Name, ignoreCase: true, out Opcode opcode) ? opcode : throw new FormatException($"no instruction '{line.Name}'"),
            opcode switch
            {
                Opcode.Push => int.Parse(line.Operand!, CultureInfo.InvariantCulture),
                Opcode.Jmp or Opcode.Jz or Opcode.Call => labels[line.Operand!],
                _ => 0,
            }))];
    }
}

static class Machine
{
    const int MostSteps = 10_000;

    public static int Run(Instruction[] program)
    {
        var stack = new Stack<int>();
        var calls = new Stack<int>();
        int at = 0;
        for (int steps = 1; ; steps++)
        {
            if (steps > MostSteps)
                throw new InvalidOperationException("runs for ever");
            (Opcode opcode, int operand) = program[at++];
            switch (opcode)
            {
                case Opcode.Halt:
                    return steps;
                case Opcode.Push:
                    stack.Push(operand);
                    break;
                case Opcode.Pop:
                    stack.Pop();
                    break;
                case Opcode.Dup:
                    stack.Push(stack.Peek());
                    break;
                case Opcode.Add or Opcode.Sub or Opcode.Mul or Opcode.Div:
                    int right = stack.Pop(), left = stack.Pop();
                    stack.Push(opcode switch
                    {
                        Opcode.Add => left + right,
                        Opcode.Sub => left - right,
                        Opcode.Mul => left * right,
                        _ => left / right,
                    });
                    break;
                case Opcode.Jz when stack.Pop() != 0:
                    break;
                case Opcode.Jmp:
                case Opcode.Jz:
                    at = operand;
                    break;
                case Opcode.Call:
                    calls.Push(at);
                    goto case Opcode.Jmp;
                case Opcode.Ret:
                    at = calls.Pop();
                    break;
                case Opcode.Print:
                    Console.WriteLine(stack.Pop());
                    break;
            }
        }
    }
}
