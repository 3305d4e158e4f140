Chunks.Run("operators", 20, () =>
{
    (decimal a, decimal b) = (Values.Decimal(), Values.Decimal());
    Chunks.Add("a", a);
    Chunks.Add("b", b);
    Chunks.Add("CompareTo", a.CompareTo(b));
    Chunks.Add("Truncate", decimal.Truncate(a));
    Chunks.Add("Floor", decimal.Floor(a));
    Chunks.Add("Round", decimal.Round(a, Values.Below(29)));
    Chunks.Add("double", (double)a);
    Chunks.Add("float", (float)a);
    try
    {
        Chunks.Add("+", a + b);
        Chunks.Add("-", a - b);
        Chunks.Add("/", a / b);
        Chunks.Add("%", a % b);
        Chunks.Add("*", a * b);
        Chunks.Add("long", (long)a);
        Chunks.Add("int", (int)a);
    }
    catch (OverflowException)
    {
        Chunks.Add("overflow", true);
    }
    catch (DivideByZeroException)
    {
        Chunks.Add("zero", true);
    }
});
Chunks.Run("from floating point", 10, () =>
{
    double value = Values.Double();
    Chunks.Of(value);
    try
    {
        Chunks.Add("decimal", (decimal)value);
        Chunks.Add("decimal", (decimal)(float)value);
    }
    catch (OverflowException)
    {
        Chunks.Add("overflow", true);
    }
});
