// goto into and out of blocks, labelled loops, jumps over declarations, in try blocks and lambdas.
int i = 0;
again:
i++;
if (i < 3)
    goto again;
Console.WriteLine(i);
for (int x = 0; x < 5; x++)
{
    for (int y = 0; y < 5; y++)
    {
        if (x * y == 6)
            goto found;
    }
}

Console.WriteLine("not reached");
found:
Console.WriteLine("found");
int attempts = 0;
retry:
try
{
    attempts++;
    if (attempts < 3)
        goto retry;
    if (attempts == 3)
        throw new InvalidOperationException();
}
catch (InvalidOperationException)
{
    if (attempts++ < 4)
        goto retry;
}
finally
{
    Console.Write("finally ");
}

Console.WriteLine(attempts);
Action action = () =>
{
    int n = 3;
loop:
    Console.Write(n);
    if (--n > 0)
        goto loop;
    Console.WriteLine();
};
action();
{
    goto inner;
    int unused;
inner:
    unused = 5;
    Console.WriteLine(unused);
}

while (true)
{
    switch (i++)
    {
        case 3:
            continue;
        case 4:
            goto done;
    }
}

done:
do
{
    if (i > 5)
        break;
    i += 10;
    continue;
}
while (i < 100);
Console.WriteLine(i);
foreach (int n in Enumerable.Range(0, 3))
{
    if (n == 1)
        goto next;
    Console.Write(n);
next:;
}

Console.WriteLine();
