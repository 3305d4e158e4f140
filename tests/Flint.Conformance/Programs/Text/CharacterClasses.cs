string samples = "aZ5 \t_-+$\u00A0\u00B5\u00BD\u00E9\u0416\u03B1\u4E2D\u0663\u2028\uD800\uDC00\u0301€½²";
foreach (char c in samples)
{
    Console.Write($"{(int)c:X4} ");
    Console.Write(char.IsLetter(c) ? 'L' : '.');
    Console.Write(char.IsDigit(c) ? 'D' : '.');
    Console.Write(char.IsLetterOrDigit(c) ? 'A' : '.');
    Console.Write(char.IsNumber(c) ? 'N' : '.');
    Console.Write(char.IsUpper(c) ? 'U' : '.');
    Console.Write(char.IsLower(c) ? 'l' : '.');
    Console.Write(char.IsWhiteSpace(c) ? 'W' : '.');
    Console.Write(char.IsPunctuation(c) ? 'P' : '.');
    Console.Write(char.IsSymbol(c) ? 'S' : '.');
    Console.Write(char.IsControl(c) ? 'C' : '.');
    Console.Write(char.IsSurrogate(c) ? 'X' : '.');
    Console.WriteLine(" " + char.GetUnicodeCategory(c));
}
