using System;
using System.Runtime.CompilerServices;

// Arrays of structs with references at every place, and structs that have many.
(int Number, string Text, object More)[] triples = new (int, string, object)[60];
Big[] big = new Big[7];
Inline[] inline = new Inline[5];
string[,,] cube = new string[3, 4, 5];
for (int i = 0; i < triples.Length; i++)
{
    triples[i] = (i, "t" + i, new int[] { i });
    _ = new byte[i];
}
for (int i = 0; i < big.Length; i++)
    big[i] = new Big { First = "f" + i, Last = "l" + i, Middle = 5 };
for (int i = 0; i < inline.Length; i++)
    for (int j = 0; j < 4; j++)
        inline[i].Items[j] = new string('i', i + j);
for (int i = 0; i < 60; i++)
    cube[i / 20, i / 5 % 4, i % 5] = i % 7 == 0 ? null : "c" + i;
for (int i = 0; i < 4; i++)
{
    GC.Collect();
    _ = new byte[3000 + i];
}
int sum = 0;
foreach ((int number, string text, object more) in triples)
    sum += number + text.Length + ((int[])more)[0];
foreach (Big item in big)
    sum += item.First.Length + item.Last.Length + (int)item.Middle;
foreach (Inline item in inline)
    for (int j = 0; j < 4; j++)
        sum += item.Items[j].Length;
foreach (string text in cube)
    sum += text?.Length ?? 100;
Console.WriteLine(sum);

struct Big
{
    public string First;
    public long A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q;
    public double Middle;
    public string Last;
}

struct Inline
{
    public Four Items;
}

[InlineArray(4)]
struct Four
{
    private string _item;
}
