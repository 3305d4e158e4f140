int[][] inputs = [[], [1], [1, 2], [1, 2, 3], [9, 5, 5, 1], [0, 7, 0]];
foreach (int[] input in inputs)
    Console.WriteLine(Describe(input));
Console.WriteLine("abc" is ['a', .., 'c']);
Console.WriteLine("abc" is [_, 'x', _]);
Console.WriteLine(new List<string> { "a", "b" } is ["a", var second] ? second : "no");
Console.WriteLine((ReadOnlySpan<char>)"key=value" is ['k', .. var rest] ? rest.Length : -1);

static string Describe(int[] numbers) => numbers switch
{
    [] => "empty",
    [var only] => "one " + only,
    [1, 2] => "one and two",
    [0, _, 0] => "between zeros",
    [> 5, .. { Length: 2 } middle, < 3] => "middle " + middle[0],
    [var first, .., var last] => first + ".." + last,
};
