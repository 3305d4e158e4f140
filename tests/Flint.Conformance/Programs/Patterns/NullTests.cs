string? text = null;
object? box = 5;
int? number = 3;
int? none = null;
Console.WriteLine(text is null ? "null" : "text");
Console.WriteLine(box is int n && n == 5);
Console.WriteLine(number is int m ? m : -1);
Console.WriteLine(none is int k ? k : -1);
Console.WriteLine(number is not null && none is null);
Console.WriteLine(number is > 2 and < 4);
Console.WriteLine(none is > 2 or < 4);
Console.WriteLine(number switch { null => "none", 3 => "three", var other => "other " + other });
Console.WriteLine(new Weird() == null);
Console.WriteLine(new Weird() is null);

#pragma warning disable CS0660, CS0661, CS8765
class Weird
{
    // "is null" does not ask this.
    public static bool operator ==(Weird? a, Weird? b) => true;

    public static bool operator !=(Weird? a, Weird? b) => false;
}
