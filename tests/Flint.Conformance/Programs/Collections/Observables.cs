using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.ComponentModel;

var items = new ObservableCollection<string> { "a" };
items.CollectionChanged += (_, e) => Console.WriteLine($"{e.Action} {e.NewStartingIndex} {e.NewItems?[0]} {e.OldStartingIndex} {e.OldItems?[0]}");
((INotifyPropertyChanged)items).PropertyChanged += (_, e) => Console.WriteLine($"  {e.PropertyName}");
items.Add("b");
items[0] = "c";
items.Move(0, 1);
items.Insert(1, "d");
items.RemoveAt(0);
items.Clear();
var readOnly = new ReadOnlyObservableCollection<string>(items);
items.Add("e");
Console.WriteLine($"{readOnly.Count} {readOnly[0]}");

var person = new Person();
person.PropertyChanged += (sender, e) => Console.WriteLine($"{e.PropertyName} is {((Person)sender!).Name}");
person.Name = "x";
person.Name = "x";
person.Name = "y";
items.CollectionChanged += (_, _) => items.Add("again");
items.CollectionChanged += (_, _) => { };
try
{
    items.Add("f");
}
catch (InvalidOperationException)
{
    Console.WriteLine("changed while it tells");
}

internal sealed class Person : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;

    public string Name
    {
        get;
        set
        {
            if (field == value)
                return;
            field = value;
            PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(nameof(Name)));
        }
    } = "";
}
