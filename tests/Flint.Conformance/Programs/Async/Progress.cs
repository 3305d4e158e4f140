var reported = new List<string>();
IProgress<int> direct = new Direct(percent => reported.Add($"{percent}%"));
await CopyAsync(direct);
Console.WriteLine(string.Join(" ", reported));

int seen = 0;
var progress = new Progress<int>(value => seen += value);
progress.ProgressChanged += (_, value) => seen += value * 100;
((IProgress<int>)progress).Report(3);
await Task.Delay(5);
Console.WriteLine(seen);

static async Task CopyAsync(IProgress<int> progress)
{
    for (int percent = 0; percent <= 100; percent += 25)
    {
        progress.Report(percent);
        await Task.Yield();
    }
}

internal sealed class Direct(Action<int> report) : IProgress<int>
{
    public void Report(int value) => report(value);
}
