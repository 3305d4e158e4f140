// Types that take interpolated strings apart themselves.
using System.Runtime.CompilerServices;
using System.Text;

int calls = 0;
var log = new Log { Enabled = false };
log.Write($"never {Count()}");
log.Enabled = true;
log.Write($"once {Count()} {3.5:F2} {"text",8}|");
Console.WriteLine(calls);
Print($"{1}{"two"}{'3'}");
Console.WriteLine(Join("-", $"a{1}b{2}"));
if (Limited(3, $"{Count()}{Count()}{Count()}{Count()}{Count()}"))
    Console.WriteLine(calls);
FormattableString f = $"{1} and {"x"}";
Console.WriteLine($"{f.Format} {f.ArgumentCount} {f.GetArgument(1)}");
IFormattable g = $"{2:X}";
Console.WriteLine(g.ToString(null, null));

int Count() => ++calls;

static void Print(Parts parts) => Console.WriteLine(parts.ToString());

static string Join(string separator, [InterpolatedStringHandlerArgument(nameof(separator))] Separated handler) => handler.ToString();

static bool Limited(int most, [InterpolatedStringHandlerArgument(nameof(most))] ref Few handler) => handler.Taken == most;

class Log
{
    public bool Enabled;

    public void Write([InterpolatedStringHandlerArgument("")] LogHandler handler)
    {
        if (Enabled)
            Console.WriteLine(handler.ToString());
    }
}

[InterpolatedStringHandler]
ref struct LogHandler
{
    private readonly StringBuilder? _text;

    public LogHandler(int literalLength, int holes, Log log, out bool isEnabled)
    {
        isEnabled = log.Enabled;
        _text = isEnabled ? new StringBuilder($"[{literalLength},{holes}] ") : null;
    }

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted<T>(T value) => _text!.Append(value);

    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable => _text!.Append(value.ToString(format, null));

    public void AppendFormatted(string value, int alignment) => _text!.Append(value.PadLeft(alignment));

    public override string ToString() => _text!.ToString();
}

[InterpolatedStringHandler]
struct Parts(int literalLength, int holes)
{
    private string _text = $"{literalLength}/{holes}:";

    public void AppendLiteral(string text) => _text += text;

    public void AppendFormatted(int value) => _text += "int " + value + ";";

    public void AppendFormatted(string value) => _text += "string " + value + ";";

    public void AppendFormatted(object value) => _text += value.GetType().Name + ";";

    public override string ToString() => _text;
}

[InterpolatedStringHandler]
class Separated(int literalLength, int holes, string separator)
{
    private readonly List<string> _parts = new(literalLength + holes);

    public void AppendLiteral(string text) => _parts.Add(text);

    public void AppendFormatted<T>(T value) => _parts.Add(value!.ToString()!);

    public override string ToString() => string.Join(separator, _parts);
}

[InterpolatedStringHandler]
struct Few(int literalLength, int holes, int most)
{
    public int Taken = literalLength * holes;

    public bool AppendFormatted(int value)
    {
        Taken++;
        return Taken < most;
    }
}
