using System;

var ada = new Person("Ada", 36);
var same = new Person("Ada", 36);
Person older = ada with { Age = 37 };
Console.WriteLine(ada == same);
Console.WriteLine(ada == older);
Console.WriteLine(ReferenceEquals(ada, same));
Console.WriteLine(ada.GetHashCode() == same.GetHashCode());
Console.WriteLine(ada);
Console.WriteLine(older.Age);
(string name, int age) = ada;
Console.WriteLine(name + age);
Person student = new Student("Bob", 20, "MIT");
Console.WriteLine(student);
Console.WriteLine(student == new Person("Bob", 20));
Console.WriteLine(student == new Student("Bob", 20, "MIT"));
Person copy = student with { Age = 21 };
Console.WriteLine(copy is Student { School: "MIT" });

var a = new Point(1, 2);
Point b = a with { Y = 3 };
Console.WriteLine(a == b);
Console.WriteLine(a.Equals(new Point(1, 2)));
Console.WriteLine(b);

record Person(string Name, int Age);

record Student(string Name, int Age, string School) : Person(Name, Age);

readonly record struct Point(int X, int Y);
