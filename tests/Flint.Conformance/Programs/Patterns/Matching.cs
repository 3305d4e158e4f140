using System;

object[] values = [0, -5, 42, 100L, "", "hello", 'x', 2.5, new Point(0, 0), new Point(3, 0), new Point(4, 5), new int[] { 1, 2, 3 }, null, true];
foreach (object value in values)
    Console.WriteLine(Describe(value));
int[][] lists = [[], [1], [1, 2], [1, 2, 3], [9, 8, 7, 6]];
foreach (int[] list in lists)
    Console.WriteLine(Shape(list));
for (int i = -1; i < 120; i += 30)
    Console.WriteLine(Grade(i));
if (values[5] is string { Length: > 3 } text and not "other")
    Console.WriteLine(text.Length);

static string Describe(object value) => value switch
{
    null => "null",
    0 => "zero",
    int n when n < 0 => "negative",
    int n => "int " + n,
    long => "long",
    "" => "empty",
    string { Length: 5 } s => "five letters: " + s,
    string => "string",
    char c and >= 'a' and <= 'z' => "letter " + c,
    double d => d > 2 ? "big" : "small",
    Point { X: 0, Y: 0 } => "origin",
    Point(var x, 0) => "on the axis at " + x,
    Point(_, var y) => "elsewhere, y " + y,
    int[] { Length: var length } => "array of " + length,
    _ => "something",
};

static string Shape(int[] list) => list switch
{
    [] => "none",
    [var only] => "one " + only,
    [1, .. var rest] => "starts with 1, " + rest.Length + " more",
    [.., var last] => "ends with " + last,
};

static char Grade(int points) => points switch
{
    < 0 => '?',
    < 50 => 'F',
    >= 50 and < 80 => 'C',
    >= 80 and <= 100 => 'A',
    _ => '!',
};

record Point(int X, int Y);
