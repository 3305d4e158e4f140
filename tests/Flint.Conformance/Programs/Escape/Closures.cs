// Closures that stay, and closures that leave.
int total = 0;
int factor = 3;
Repeat(4, i => total += i * factor);
Console.WriteLine(total);
Func<int> counter = Counter(10);
Console.WriteLine($"{counter()} {counter()} {counter()}");
var actions = new List<Func<int>>();
for (int i = 0; i < 4; i++)
{
    int copy = i * i;
    actions.Add(() => copy++);
}

foreach (Func<int> action in actions)
    Console.Write($"{action()} {action()} ");
Console.WriteLine();

static void Repeat(int count, Action<int> action)
{
    for (int i = 0; i < count; i++)
        action(i);
}

static Func<int> Counter(int start) => () => start++;
