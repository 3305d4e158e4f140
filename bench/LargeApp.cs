using System.Text;

namespace Flint.Bench;

/// <summary>An app of 2,000 lines as people write them: devices with state, queues of readings, and reports as text.</summary>
internal static class LargeApp
{
    private const int Devices = 50;

    private const string Device = """

        sealed class Device#(string name, int period) : IDevice
        {
            private readonly Queue<Reading> _readings = new();
            private readonly Dictionary<Severity, int> _counts = [];
            private int _due = period;

            public string Name => name;

            public void Tick(int now)
            {
                if (now < _due)
                    return;
                _due += period + #;
                int value = (now * (# + 31)) ^ (period << (# % 7));
                _readings.Enqueue(new Reading(now, value, Classify(value)));
                if (_readings.Count > 8 + (# % 5))
                    _readings.Dequeue();
            }

            private Severity Classify(int value)
            {
                Severity severity = (value & 0xFF) switch
                {
                    < # => Severity.Low,
                    < # + 100 => Severity.Normal,
                    _ => Severity.High,
                };
                _counts[severity] = _counts.GetValueOrDefault(severity) + 1;
                return severity;
            }

            public string Report()
            {
                int sum = 0;
                foreach (Reading reading in _readings)
                    sum += reading.Severity == Severity.High ? reading.Value * 2 : reading.Value;
                return $"{Name}: {_readings.Count} readings, sum {sum}, high {_counts.GetValueOrDefault(Severity.High)}";
            }
        }
        """;

    /// <returns>The number of lines.</returns>
    public static int Write(string path)
    {
        var source = new StringBuilder("IDevice[] devices =\n[\n");
        for (int i = 0; i < Devices; i++)
            source.Append($"    new Device{i}(\"device {i}\", {i + 10}),\n");
        source.Append("""
            ];
            for (int now = 0; now < 1000; now++)
                foreach (IDevice device in devices)
                    device.Tick(now);
            foreach (IDevice device in devices)
                Console.WriteLine(device.Report());

            enum Severity { Low, Normal, High }

            readonly record struct Reading(int Time, int Value, Severity Severity);

            interface IDevice
            {
                string Name { get; }

                void Tick(int now);

                string Report();
            }
            """).Append('\n');
        for (int i = 0; i < Devices; i++)
            source.Append(Device.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append('\n');
        string text = source.ToString();
        File.WriteAllText(path, text);
        return text.Count(character => character == '\n');
    }
}
