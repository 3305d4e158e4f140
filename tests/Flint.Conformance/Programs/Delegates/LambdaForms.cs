var add = (int a, int b) => a + b;
Console.WriteLine(add(1, 2));
var withDefault = (int a, int b = 10) => a + b;
Console.WriteLine(withDefault(1) + " " + withDefault(1, 2));
var variable = (params int[] values) => values.Length;
Console.WriteLine(variable(1, 2, 3) + " " + variable());
var byRef = (ref int a) => a++;
int n = 5;
byRef(ref n);
Console.WriteLine(n);
var withOut = (string s, out int length) => (length = s.Length) > 2;
Console.WriteLine(withOut("abc", out int found) + " " + found);
var typed = object () => "object";
Console.WriteLine(typed());
Func<int, int> chosen = n > 5 ? x => x + 1 : x => x - 1;
Console.WriteLine(chosen(1));
Func<int> old = delegate { return 42; };
Console.WriteLine(old());
Action ignore = static () => Console.WriteLine("static");
ignore();
var group = Say;
group("method group");
Func<string, int> parse = int.Parse;
Console.WriteLine(parse("7") + 1);
Expression(x => x * 2);
Modified((scoped ref int x) => x *= 3);

static void Say(string text) => Console.WriteLine(text);

static void Expression(Func<int, int> f) => Console.WriteLine(f(21));

static void Modified(Change f)
{
    int x = 4;
    f(ref x);
    Console.WriteLine(x);
}

delegate void Change(scoped ref int x);
