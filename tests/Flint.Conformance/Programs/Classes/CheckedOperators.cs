// Checked and unchecked versions of a type's own operators.
var big = new Small(120);
var one = new Small(10);
Console.WriteLine(unchecked(big + one).Value);
Try(() => checked(big + one));
Try(() => checked(-new Small(-128)));
Console.WriteLine(unchecked(-new Small(-128)).Value);
Try(() => checked(big * one));
Try(() => checked((Small)1000));
Console.WriteLine(unchecked((Small)1000).Value);
Small counter = new(127);
unchecked
{
    counter++;
}

Console.WriteLine(counter.Value);
Try(() =>
{
    Small limit = new(127);
    checked
    {
        limit++;
    }

    return limit;
});
Console.WriteLine((big - one).Value);
Small? lifted = null;
Console.WriteLine(checked(lifted + one) is null);

static void Try(Func<Small> action)
{
    try
    {
        Console.WriteLine(action().Value);
    }
    catch (OverflowException)
    {
        Console.WriteLine("overflow");
    }
}

readonly struct Small(int value)
{
    public readonly sbyte Value = unchecked((sbyte)value);

    public static Small operator +(Small a, Small b) => new(a.Value + b.Value);

    public static Small operator checked +(Small a, Small b) => new(checked((sbyte)(a.Value + b.Value)));

    public static Small operator -(Small a, Small b) => new(a.Value - b.Value);

    public static Small operator -(Small a) => new(-a.Value);

    public static Small operator checked -(Small a) => new(checked((sbyte)-a.Value));

    public static Small operator *(Small a, Small b) => new(a.Value * b.Value);

    public static Small operator checked *(Small a, Small b) => new(checked((sbyte)(a.Value * b.Value)));

    public static Small operator ++(Small a) => new(a.Value + 1);

    public static Small operator checked ++(Small a) => new(checked((sbyte)(a.Value + 1)));

    public static explicit operator Small(int value) => new(value);

    public static explicit operator checked Small(int value) => new(checked((sbyte)value));
}
