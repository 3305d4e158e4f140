var office = new Address("Main", 5, new City("Bern", "CH"));
Person[] people = [new("Ann", 30, office), new("Bob", 17, null), new("Cid", 65, office with { City = new("Oslo", "NO") }), new("Dan", 40, new Address("Side", 0, null!))];
foreach (Person person in people)
    Console.WriteLine(Describe(person));

static string Describe(Person person) => person switch
{
    { Age: < 18 } => "child",
    { Address: { City: { Country: "CH", Name: var name } }, Age: var age } => $"swiss {name} {age}",
    { Address.City.Country.Length: 2, Name: ['C', ..] } => "nordic",
    { Address: { Number: 0 } address } => "no number in " + address.Street,
    _ => "other",
};

record Person(string Name, int Age, Address? Address);

record Address(string Street, int Number, City City);

record City(string Name, string Country);
