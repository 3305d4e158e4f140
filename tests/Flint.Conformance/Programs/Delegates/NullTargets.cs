// A delegate of no object: refused for methods of the object and other delegates, made for extension methods.
Door? none = Environment.TickCount < 0 ? new Door() : null;
Action? nothing = Environment.TickCount < 0 ? () => { } : null;
IDoor? some = none;
Try("method", () => new Action(none!.Open));
Try("virtual", () => new Action(none!.Close));
Try("interface", () => new Action(some!.Close));
Try("delegate", () => new Callback(nothing!));
Try("constant", () => new Callback(((Action?)null)!));
Try("extension", () => new Action(none.Look));

static void Try(string name, Func<Delegate> make)
{
    try
    {
        Console.WriteLine(name + " " + make().HasSingleTarget);
    }
    catch (ArgumentException e)
    {
        Console.WriteLine(name + ": " + e.Message + " " + (e.ParamName is null));
    }
    catch (NullReferenceException)
    {
        Console.WriteLine(name + ": null");
    }
}

delegate void Callback();

interface IDoor
{
    void Close();
}

class Door : IDoor
{
    private int _opened;

    public void Open() => _opened++;

    public virtual void Close() => _opened--;
}

static class Doors
{
    public static void Look(this Door? door) => Console.WriteLine(door is null);
}
