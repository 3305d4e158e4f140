// A closure for each round, called in that round only; then one that is kept for the next.
int sum = 0;
for (int i = 0; i < 5; i++)
{
    int square = i * i;
    sum += Apply(x => x + square, 1);
}

Console.WriteLine(sum);
Func<int, int>? before = null;
for (int i = 0; i < 5; i++)
{
    int add = i;
    Func<int, int> now = x => x + add;
    Console.WriteLine(before is null ? now(100) : before(now(100)));
    before = now;
}

static int Apply(Func<int, int> function, int value) => function(value);
