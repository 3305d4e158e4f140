// Events: static, virtual, in interfaces, with custom storage, in structs, raised while they change.
var button = new Button();
EventHandler<int> first = (_, n) => Console.WriteLine("first " + n), second = (_, n) => Console.WriteLine("second " + n);
button.Pressed += first;
button.Pressed += second;
button.Press(1);
button.Pressed -= first;
button.Press(2);
button.Pressed -= first;
button.Pressed -= second;
button.Press(3);
Button.AnyPressed += Count;
button.Press(4);
Button.AnyPressed -= Count;
button.Press(5);
Console.WriteLine(Button.Total);
IRinger ringer = new Bell();
ringer.Rang += () => Console.WriteLine("rang");
ringer.Ring();
Base loud = new Loud();
loud.Changed += () => Console.WriteLine("changed");
loud.Raise();
EventHandler<int> once = null!;
once = (sender, n) =>
{
    Console.WriteLine("once " + n);
    ((Button)sender!).Pressed -= once;
};
button.Pressed += once;
button.Press(6);
button.Press(7);
var source = new Source();
source.Fired += s => s + "a";
source.Fired += s => s + "b";
Console.WriteLine(source.Fire("x"));

static void Count() => Button.Total++;

class Button
{
    public static int Total;

    public static event Action? AnyPressed;

    public event EventHandler<int>? Pressed;

    public void Press(int how)
    {
        Pressed?.Invoke(this, how);
        AnyPressed?.Invoke();
    }
}

interface IRinger
{
    event Action Rang;

    void Ring();
}

class Bell : IRinger
{
    private readonly List<Action> _listeners = [];

    event Action IRinger.Rang
    {
        add
        {
            Console.WriteLine("added");
            _listeners.Add(value);
        }
        remove => _listeners.Remove(value);
    }

    public void Ring() => _listeners.ForEach(listener => listener());
}

class Base
{
    public virtual event Action? Changed;

    public virtual void Raise() => Changed?.Invoke();
}

class Loud : Base
{
    public override event Action? Changed;

    public override void Raise()
    {
        Changed?.Invoke();
        Changed?.Invoke();
    }
}

class Source
{
    public event Func<string, string>? Fired;

    public string Fire(string text) => Fired!(text);
}
