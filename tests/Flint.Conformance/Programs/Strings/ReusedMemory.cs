// New strings lie where other objects were: what these left there never shows.
string text = "";
for (int round = 0; round < 20; round++)
{
    Litter.Drop();
    GC.Collect();
    text += "item " + round + ", ";
    string cut = text.Substring(text.Length / 2);
    string other = text.Replace('e', 'E');
    Console.WriteLine($"{cut.Length} {Litter.IsTerminated(text)} {Litter.IsTerminated(cut)} {Litter.IsTerminated(other)} {new string('\0', round).Length}");
    foreach (char c in new string('\0', round))
        if (c != 0)
            Console.WriteLine("not zero");
}

Console.WriteLine(text);

static unsafe class Litter
{
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    public static void Drop()
    {
        for (int i = 0; i < 10; i++)
            new int[100].AsSpan().Fill(-1);
    }

    public static bool IsTerminated(string text)
    {
        fixed (char* characters = text)
            return characters[text.Length] == '\0';
    }
}
