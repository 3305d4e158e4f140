using System.Runtime.CompilerServices;
using System.Text;

var log = new Log();
log.Level = 1;
log.Write(2, $"not made {Costly()}");
log.Write(1, $"made {Costly()} {1.5:F2} {"x",4}|{"y",-3}|");
Console.WriteLine(log.Text);
Span<char> small = stackalloc char[8];
Console.WriteLine($"{small.TryWrite($"{1}-{2}", out int written)} {written} {small[..written]} {small.TryWrite($"{12345}-{67890}", out written)} {written}");
var builder = new StringBuilder();
builder.Append($"a{1}b{2:X}").AppendLine($"{true}").Append(System.Globalization.CultureInfo.InvariantCulture, $"{2.5}");
Console.WriteLine(builder.Replace(Environment.NewLine, "/"));
Span<byte> utf8 = stackalloc byte[16];
Console.WriteLine($"{System.Text.Unicode.Utf8.TryWrite(utf8, $"{12}é", out int bytes)} {Convert.ToHexString(utf8[..bytes])}");

static int Costly()
{
    Console.WriteLine("costly");
    return 5;
}

internal sealed class Log
{
    public int Level;

    public StringBuilder Text { get; } = new();

    public void Write(int level, [InterpolatedStringHandlerArgument("", nameof(level))] ref Handler handler)
    {
        if (handler.IsOn)
            Text.Append(handler.Builder);
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        public readonly StringBuilder Builder = new();

        public readonly bool IsOn;

        public Handler(int literalLength, int formattedCount, Log log, int level, out bool isOn)
        {
            isOn = IsOn = level <= log.Level;
            Builder.Append($"[{literalLength},{formattedCount}]");
        }

        public void AppendLiteral(string text) => Builder.Append(text);

        public void AppendFormatted<T>(T value) => Builder.Append($"<{value}>");

        public void AppendFormatted<T>(T value, string format)
            where T : IFormattable => Builder.Append(value.ToString(format, System.Globalization.CultureInfo.InvariantCulture));

        public void AppendFormatted<T>(T value, int alignment) => Builder.Append($"{alignment}:{value}");
    }
}
