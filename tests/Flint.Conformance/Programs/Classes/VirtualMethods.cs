using System;

Animal[] animals = [new Animal(), new Dog(), new Puppy(), new Cat()];
foreach (Animal animal in animals)
{
    Console.WriteLine(animal.Sound());
    Console.WriteLine(animal.Name);
    Console.WriteLine(animal.Describe());
}

Dog dog = new Puppy();
Console.WriteLine(dog.Hidden());
Console.WriteLine(((Puppy)dog).Hidden());
Console.WriteLine(((Animal)dog).Sound());

class Animal
{
    public virtual string Name => "animal";

    public virtual string Sound() => "...";

    public string Describe() => Name + " says " + Sound();
}

class Dog : Animal
{
    public override string Name => "dog";

    public override string Sound() => "woof";

    public string Hidden() => "dog's";
}

class Puppy : Dog
{
    public sealed override string Sound() => "small " + base.Sound();

    public new string Hidden() => "puppy's";
}

class Cat : Animal
{
    public override string Sound() => "meow";
}
