// required, init and object initialisers, also in records, structs and derived classes.
using System.Diagnostics.CodeAnalysis;

var person = new Person { Name = "Ann", Age = 3 };
Console.WriteLine($"{person.Name} {person.Age} {person.Note}");
var made = new Person("Bob");
Console.WriteLine($"{made.Name} {made.Age}");
var employee = new Employee { Name = "Cy", Age = 40, Title = "boss", Tags = { "a", "b" }, Home = { Street = "Main" } };
Console.WriteLine($"{employee.Title} {employee.Tags.Count} {employee.Home.Street} {employee.Age}");
var copy = new Pair { Left = 1, Right = 2 } with { Right = 5 };
Console.WriteLine(copy);
Console.WriteLine(Make<Defaulted>().Value);
var dictionary = new Dictionary<string, int> { ["x"] = 1, ["y"] = 2, ["x"] = 3 };
Console.WriteLine(dictionary["x"] + dictionary.Count);
var anonymous = new { person.Name, Length = 3 };
Console.WriteLine(anonymous with { Length = 4 });

static T Make<T>()
    where T : new() => new();

class Person
{
    public Person()
    {
    }

    [SetsRequiredMembers]
    public Person(string name) => Name = name;

    public required string Name { get; init; }

    public required int Age;

    public string Note { get; init; } = "none";
}

class Employee : Person
{
    public required string Title { get; set; }

    public List<string> Tags { get; } = [];

    public Address Home { get; } = new();
}

class Address
{
    public string Street = "";
}

record Pair
{
    public required int Left { get; init; }

    public required int Right { get; init; }
}

class Defaulted
{
    public int Value { get; init; } = 6;
}
