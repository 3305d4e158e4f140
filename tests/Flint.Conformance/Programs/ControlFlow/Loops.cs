using System;

int sum = 0;
for (int i = 0, j = 10; i < j; i++, j--)
    sum += i * j;
Console.WriteLine(sum);
int n = 27;
int steps = 0;
while (n != 1)
{
    n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    steps++;
}
Console.WriteLine(steps);
do
    steps -= 40;
while (steps > 0);
Console.WriteLine(steps);
for (int i = 0; i < 5; i++)
{
    if (i == 1)
        continue;
    if (i == 4)
        break;
    Console.WriteLine(i);
}
for (int i = 0; i < 3; i++)
{
    for (int j = 0; j < 3; j++)
    {
        if (i * j == 2)
            goto found;
        sum++;
    }
}
found:
Console.WriteLine(sum);
again:
sum -= 20;
if (sum > 0)
    goto again;
Console.WriteLine(sum);
Console.WriteLine(Calls(false) && Calls(true));
Console.WriteLine(Calls(true) || Calls(false));
Console.WriteLine(Calls(true) & Calls(false));

static bool Calls(bool value)
{
    Console.WriteLine("called");
    return value;
}
