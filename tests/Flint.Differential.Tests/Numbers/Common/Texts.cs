using System.Text;

internal static class Texts
{
    /// <summary>Digits to be parsed, sometimes more than a number holds.</summary>
    /// <param name="exponents">How far from zero an exponent may be; 0 for none.</param>
    public static string Number(int exponents)
    {
        var text = new StringBuilder();
        if (Values.Below(3) == 0)
            text.Append('-');
        Digits(text, Values.Below(10) == 0 ? 40 : 20);
        if (Values.Below(3) > 0)
        {
            text.Append('.');
            Digits(text, Values.Below(10) == 0 ? 60 : 12);
        }
        if (exponents > 0 && Values.Below(2) == 0)
            text.Append('e').Append((Values.Below(2 * exponents) - exponents).ToString());
        return text.ToString();
    }

    private static void Digits(StringBuilder text, int most)
    {
        for (int count = 1 + Values.Below(most); count > 0; count--)
            text.Append((char)('0' + Values.Below(10)));
    }
}
