// The address of an element may be written through, so the array must be of exactly that type.
object[] objects = [1, "a"];
object[] strings = new string[2];
Set(ref objects[0], 5);
Console.WriteLine(objects[0]);
Try(() => Set(ref strings[0], "x"));
Try(() => Set(ref objects[1], "y"));
Animal[] animals = new Dog[1];
Try(() => animals[0] = new Dog());
Try(() => Replace(ref animals[0]));
Animal[] plain = [new Dog()];
Try(() => Replace(ref plain[0]));
Console.WriteLine(plain[0].GetType().Name);
Dog[][] packs = [[new Dog()]];
ref Dog first = ref packs[0][0];
first = new Dog();
Console.WriteLine(ReferenceEquals(first, packs[0][0]));
object[] viaStruct = [new Dog()];
ref object slot = ref viaStruct[0];
slot = 7;
Console.WriteLine(viaStruct[0]);

static void Set(ref object target, object value) => target = value;

static void Replace(ref Animal animal) => animal = new Animal();

static void Try(Action action)
{
    try
    {
        action();
        Console.WriteLine("fine");
    }
    catch (ArrayTypeMismatchException)
    {
        Console.WriteLine("mismatch");
    }
}

class Animal;

sealed class Dog : Animal;
