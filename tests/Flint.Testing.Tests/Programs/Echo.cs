Console.WriteLine("ready");
int next;
while ((next = Console.Read()) != 'q')
{
    if (next >= 0)
        Console.Write(next is >= 'a' and <= 'z' ? (char)(next - 32) : (char)next);
}

Console.WriteLine("bye");
return 7;
