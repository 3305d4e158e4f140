var actions = new List<Func<int>>();
for (int i = 0; i < 3; i++)
    actions.Add(() => i);
foreach (int n in (int[])[10, 20])
    actions.Add(() => n);
int shared = 0;
for (int i = 0; i < 2; i++)
{
    int own = i * 100;
    actions.Add(() => own++ + shared++);
}

foreach (Func<int> action in actions)
    Console.Write(action() + " ");
Console.WriteLine(actions[^1]() + " " + actions[^2]());
Console.WriteLine(shared);
Func<int> counter = Counter(5);
Console.WriteLine(counter() + counter() + counter());
Func<Func<int>> outer = () =>
{
    int level = shared;
    return () => level + shared++;
};
Console.WriteLine(outer()() + " " + shared);
Console.WriteLine(new Holder(7).Reader()());
string text = "a";
Action<string> append = s => text += s;
append("b");
append("c");
Console.WriteLine(text);

static Func<int> Counter(int start)
{
    return () => start++;
}

class Holder(int value)
{
    private int _extra = 1;

    public Func<int> Reader()
    {
        int local = 10;
        return () => value + _extra++ + local++ + _extra;
    }
}
