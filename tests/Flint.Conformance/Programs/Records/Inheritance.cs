Animal[] animals = [new Animal("a"), new Dog("d", 3), new Puppy("p", 1, "toy")];
foreach (Animal animal in animals)
{
    Animal renamed = animal with { Name = animal.Name + "!" };
    Console.WriteLine(renamed + " " + renamed.Describe() + " " + (renamed == animal) + " " + (renamed with { Name = animal.Name } == animal));
}

Console.WriteLine(animals[1].Equals(animals[2]));
if (animals[2] is Puppy(var name, var age, var toy))
    Console.WriteLine(name + age + toy);
if (animals[2] is Dog { Age: 1 } dog)
    Console.WriteLine(dog.Age);

record Animal(string Name)
{
    public virtual string Describe() => "animal " + Name;
}

record Dog(string Name, int Age) : Animal(Name)
{
    public override string Describe() => "dog of " + Age;
}

sealed record Puppy(string Name, int Age, string Toy) : Dog(Name, Age)
{
    public override string Describe() => base.Describe() + " with " + Toy;
}
