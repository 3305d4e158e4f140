Console.WriteLine(string.Format("{0} {1} {0}", "a", 2) + string.Format("[{0,5}][{0,-5}][{1:D4}][{1,8:X2}]", 42, 255) + string.Format("{{{0}}}", 1));
Console.WriteLine(string.Format("{0:N2} {1:P1} {2:C} {3:yyyy}", 1234.567, 0.125, 9.5m, new DateTime(2020, 1, 1)) + string.Format("{0}|{1}|{2}|{3}", null, "", 'c', true));
Console.WriteLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:F3}", 1.0 / 3));
Try(() => string.Format("{1}", "a"));
Try(() => string.Format("{0", "a"));
Try(() => string.Format("}", "a"));
Try(() => string.Format("{a}", "a"));
Try(() => string.Format(null!, "a"));
Try(() => string.Format("{0}{1}{2}{3}", 1, 2, 3, 4));
Try(() => string.Format("{0:Q}", 5));

static void Try(Func<object?> action)
{
    try
    {
        Console.WriteLine(action() ?? "null");
    }
    catch (ArgumentException e)
    {
        Console.WriteLine($"{e.GetType().Name} of {e.ParamName}");
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
