int[] values = [int.MinValue, -100000, -1, 0, 1, 7, 100000, int.MaxValue];
foreach (int a in values)
{
    Console.WriteLine((int)~a);
    foreach (int b in values)
    {
        Console.Write((int)(a & b));
        Console.Write(' ');
        Console.Write((int)(a | b));
        Console.Write(' ');
        Console.WriteLine((int)(a ^ b));
    }
}
