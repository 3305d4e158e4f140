Console.WriteLine(Run(0));
Console.WriteLine(Run(1));
Console.WriteLine(Run(2));
Console.WriteLine(Run(3));

static string Run(int n)
{
    string log = "";
    try
    {
        log += "a";
        try
        {
            log += "b";
            if (n == 1)
                throw new FormatException();
            try
            {
                log += "c";
                if (n == 2)
                    throw new ArgumentException();
                if (n == 3)
                    throw new InvalidOperationException();
            }
            catch (ArgumentException)
            {
                log += "d";
                try
                {
                    throw new Exception("in handler");
                }
                catch (Exception e)
                {
                    log += e.Message.Length;
                }

                throw;
            }
            finally
            {
                log += "e";
            }
        }
        catch (FormatException)
        {
            log += "f";
        }
        finally
        {
            log += "g";
        }
    }
    catch (ArgumentException)
    {
        log += "h";
    }
    catch (Exception)
    {
        log += "i";
    }

    return log;
}
