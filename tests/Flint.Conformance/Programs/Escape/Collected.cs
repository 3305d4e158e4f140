// Objects on the stack keep those that they refer to alive, and collections leave them be.
var holder = new Holder { First = new int[50], Name = Text(3) };
holder.First[10] = 11;
for (int i = 0; i < 40; i++)
{
    Store.Junk = new int[100];
    Store.Junk[i] = i;
    if (i % 10 == 0)
        GC.Collect();
}

Console.WriteLine(Describe(holder));
Holder[] both = [new() { Name = Text(1) }, new() { Name = Text(2) }];
GC.Collect();
Store.Junk = new int[200];
Console.WriteLine(both[0].Name + both[1].Name);
Func<string> later = () => holder.Name + Text(5);
GC.Collect();
Console.WriteLine(Ask(later));

static string Text(int number) => string.Concat("number ", number.ToString());
static string Describe(Holder holder) => $"{holder.Name} {holder.First![10]}";
static string Ask(Func<string> function) => function();

sealed class Holder
{
    public int[]? First;
    public string? Name;
}

static class Store
{
    public static int[] Junk = [];
}
