Func<string> text = () => "text";
Func<object> any = text;
Console.WriteLine(any());
Action<object> show = o => Console.WriteLine("shown " + o);
Action<string> showText = show;
showText("a");
Func<object, string> convert = o => "<" + o + ">";
Func<string, object> wider = convert;
Console.WriteLine(wider("b"));
Console.WriteLine(any is Func<string>);
Console.WriteLine((object)text is Func<object>);
Console.WriteLine((object)show is Action<string>);
Console.WriteLine((object)show is Action<int>);
Transform<Animal, Dog> make = a => new Dog(a.Name + "!");
Transform<Dog, Animal> used = make;
Console.WriteLine(used(new Dog("rex")).Name);

delegate TOut Transform<in TIn, out TOut>(TIn value);

class Animal(string name)
{
    public string Name => name;
}

class Dog(string name) : Animal(name);
