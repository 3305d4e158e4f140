// Nested try, catch and finally: the order of everything when exceptions replace each other or control leaves in other ways.
for (int i = 0; i < 8; i++)
{
    try
    {
        Console.Write($"\n{i}: ");
        Console.Write(Run(i));
    }
    catch (Exception e)
    {
        Console.Write($"out {e.Message}");
        for (Exception? inner = e.InnerException; inner != null; inner = inner.InnerException)
            Console.Write($" <- {inner.Message}");
    }
}

Console.WriteLine();
Console.WriteLine(Counted());

static string Run(int how)
{
    try
    {
        try
        {
            Console.Write("a ");
            if (how == 1)
                throw new InvalidOperationException("first");
            if (how == 2)
                return "returned";
            try
            {
                if (how is 3 or 4)
                    throw new FormatException("second");
                if (how == 6)
                    Deep(3);
            }
            catch (FormatException e) when (how == 4)
            {
                throw new InvalidOperationException("wrapped", e);
            }
            finally
            {
                Console.Write("b ");
                if (how == 5)
                    throw new NotSupportedException("from finally");
            }
        }
        catch (InvalidOperationException e) when (e.InnerException == null)
        {
            Console.Write("caught ");
            if (how == 1)
                throw new ArgumentException("again", e);
        }
        finally
        {
            Console.Write("c ");
        }

        if (how == 7)
            goto end;
        Console.Write("d ");
    }
    finally
    {
        try
        {
            Console.Write("e ");
            if (how == 3)
                throw new TimeoutException("replaces");
        }
        catch (TimeoutException)
        {
            Console.Write("f ");
        }
        finally
        {
            Console.Write("g ");
        }
    }

end:
    return "end";
}

static void Deep(int level)
{
    try
    {
        if (level == 0)
            throw new InvalidOperationException("deep");
        Deep(level - 1);
    }
    finally
    {
        Console.Write(level);
    }
}

static int Counted()
{
    int count = 0;
    for (int i = 0; i < 5; i++)
    {
        try
        {
            if (i == 1)
                continue;
            if (i == 3)
                break;
            count += 10;
        }
        finally
        {
            count++;
        }
    }

    return count;
}
