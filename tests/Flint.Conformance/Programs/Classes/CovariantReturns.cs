using System;

Animal[] animals = [new Animal(), new Dog(), new Puppy()];
foreach (Animal animal in animals)
    Console.WriteLine(animal.Child().Name);
Dog dog = new Puppy();
Console.WriteLine(dog.Child().Name);
Console.WriteLine(dog.Twin.Name);

class Animal
{
    public virtual string Name => "animal";

    public virtual Animal Child() => new();

    public virtual Animal Twin => this;
}

class Dog : Animal
{
    public override string Name => "dog";

    public override Dog Child() => new();

    public override Dog Twin => this;
}

class Puppy : Dog
{
    public override string Name => "puppy";

    public override Puppy Child() => new();

    public override Dog Twin => new();
}
