using System;

Func<int, int> all = a => Log("first", a);
all += b => Log("second", b * 2);
Func<int, int> third = c => Log("third", c * 3);
all += third;
Console.WriteLine(all(5));
all -= third;
Console.WriteLine(all(6));
all -= third;
Console.WriteLine(all.GetInvocationList().Length);
var button = new Button();
button.Clicked += Handle;
button.Clicked += (sender, count) => Console.WriteLine("lambda " + count);
button.Click();
button.Clicked -= Handle;
button.Click();
Action none = null;
none?.Invoke();
none += () => Console.WriteLine("some");
none();
Console.WriteLine((none - none) == null);

static int Log(string text, int value)
{
    Console.WriteLine(text);
    return value;
}

static void Handle(object sender, int count) => Console.WriteLine("handled " + count);

class Button
{
    private int _count;

    public event Action<object, int> Clicked;

    public void Click() => Clicked?.Invoke(this, ++_count);
}
