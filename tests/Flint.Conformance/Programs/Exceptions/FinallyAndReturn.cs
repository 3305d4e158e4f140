Console.WriteLine(Value());
Console.WriteLine(Text());
int x = 1;
Console.WriteLine(ByRef(ref x));
Console.WriteLine(x);
Console.WriteLine(Loop());

static int Value()
{
    int value = 1;
    try
    {
        return value;
    }
    finally
    {
        value = 2;
        Console.WriteLine("finally " + value);
    }
}

static string Text()
{
    string text = "before";
    try
    {
        try
        {
            return text;
        }
        finally
        {
            text += " inner";
        }
    }
    finally
    {
        Console.WriteLine(text + " outer");
    }
}

static int ByRef(ref int value)
{
    try
    {
        return value;
    }
    finally
    {
        value++;
    }
}

static int Loop()
{
    int sum = 0;
    for (int i = 0; ; i++)
    {
        try
        {
            if (i % 2 == 0)
                continue;
            if (i > 6)
                return sum;
            sum += i;
        }
        finally
        {
            sum += 100;
        }
    }
}
