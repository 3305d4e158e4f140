// Lambdas: modifiers without types, defaults, params, return types, attributes, discards, natural types.
TryParse parse = (text, out result) => int.TryParse(text, out result);
Console.WriteLine(parse("12", out int parsed) + " " + parsed);
Change change = (ref x, in y) => x += y;
int number = 1;
change(ref number, 4);
Console.WriteLine(number);
var add = (int a, int b = 10) => a + b;
Console.WriteLine($"{add(1)} {add(1, 2)}");
var sum = (params int[] values) =>
{
    int total = 0;
    foreach (int value in values)
        total += value;
    return total;
};
Console.WriteLine($"{sum()} {sum(1, 2, 3)}");
var typed = object (bool flag) => flag ? "text" : 5;
Console.WriteLine($"{typed(true)} {typed(false)}");
Func<int, int, int> ignore = static (_, _) => 7;
Console.WriteLine(ignore(1, 2));
var attributed = [Obsolete] (int x) => x * 2;
Console.WriteLine(attributed(4));
Delegate natural = (string s) => s.Length;
Console.WriteLine(((Func<string, int>)natural)("four"));
var group = Math.Sqrt;
Console.WriteLine(group(16));
Picker pick = (scoped span) => span.Length;
Console.WriteLine(pick([1, 2, 3]));
var byRef = ref int (int[] array) => ref array[1];
int[] data = [1, 2];
byRef(data) = 9;
Console.WriteLine(data[1]);

delegate bool TryParse(string text, out int result);

delegate void Change(ref int x, in int y);

delegate int Picker(scoped ReadOnlySpan<int> span);
