var source = new Source();
Action<int> first = n => Console.WriteLine("first " + n);
Action<int> second = n => Console.WriteLine("second " + n);
source.Plain += first;
source.Plain += second;
source.Plain += first;
source.Raise(1);
source.Plain -= first;
source.Raise(2);
source.Plain -= first;
source.Plain -= second;
source.Raise(3);
source.Logged += first;
source.Logged -= second;
source.Logged += null;
Source.Global += () => Console.WriteLine("global");
Source.RaiseGlobal();
ISource through = source;
through.Logged += second;
source.RaiseLogged();

interface ISource
{
    event Action<int> Logged;
}

class Source : ISource
{
    private Action<int>? _logged;

    public static event Action? Global;

    public event Action<int>? Plain;

    public event Action<int>? Logged
    {
        add
        {
            Console.WriteLine("add " + (value is null ? "null" : "handler"));
            _logged += value;
        }

        remove
        {
            Console.WriteLine("remove");
            _logged -= value;
        }
    }

    public void Raise(int n)
    {
        if (Plain is null)
            Console.WriteLine("nobody");
        Plain?.Invoke(n);
    }

    public void RaiseLogged() => _logged?.Invoke(9);

    public static void RaiseGlobal() => Global?.Invoke();
}
