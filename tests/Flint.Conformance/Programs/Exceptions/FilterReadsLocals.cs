for (int i = 0; i < 4; i++)
{
    string text = "n" + i;
    long big = 1L << (32 + i);
    try
    {
        text += "!";
        Fail(i);
        Console.WriteLine("passed " + text);
    }
    catch (Exception e) when (e.Message == text[..2] && big > 1L << 33)
    {
        Console.WriteLine("first " + text + " " + big);
    }
    catch (Exception e) when (i % 2 == 1)
    {
        Console.WriteLine("second " + text + " " + e.Message);
    }
}

static void Fail(int i)
{
    if (i > 0)
        throw new Exception("n" + i);
}
