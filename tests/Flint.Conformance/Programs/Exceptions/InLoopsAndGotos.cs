int tries = 0;
again:
try
{
    tries++;
    if (tries < 3)
        throw new Exception("try " + tries);
    Console.WriteLine("done after " + tries);
}
catch (Exception e)
{
    Console.WriteLine(e.Message);
    goto again;
}

for (int i = 0; i < 5; i++)
{
    try
    {
        if (i == 1)
            continue;
        if (i == 3)
            break;
        Console.WriteLine("body " + i);
    }
    finally
    {
        Console.WriteLine("finally " + i);
    }
}

foreach (int n in (int[])[1, 2, 3])
{
    try
    {
        try
        {
            if (n == 2)
                goto next;
            Console.WriteLine("n " + n);
        }
        finally
        {
            Console.WriteLine("inner " + n);
        }
    }
    finally
    {
        Console.WriteLine("outer " + n);
    }

    Console.WriteLine("after " + n);
    next:
    Console.WriteLine("next");
}
