using System;

foreach (string text in (string[])["1+2*3", "(1+2)*3", "-4*-(2+1)", "100/7%5", "2*(3+(4-1)*2)"])
    Console.WriteLine(text + " = " + new Parser(text).Evaluate());

class Parser(string text)
{
    private int _position;

    public int Evaluate() => Sum();

    private char Next => _position < text.Length ? text[_position] : '\0';

    private int Sum()
    {
        int value = Product();
        while (Next is '+' or '-')
            value = text[_position++] == '+' ? value + Product() : value - Product();
        return value;
    }

    private int Product()
    {
        int value = Factor();
        while (Next is '*' or '/' or '%')
        {
            char operation = text[_position++];
            int right = Factor();
            value = operation switch
            {
                '*' => value * right,
                '/' => value / right,
                _ => value % right,
            };
        }
        return value;
    }

    private int Factor()
    {
        if (Next == '-')
        {
            _position++;
            return -Factor();
        }
        if (Next == '(')
        {
            _position++;
            int value = Sum();
            _position++;
            return value;
        }
        int number = 0;
        while (char.IsAsciiDigit(Next))
            number = number * 10 + (text[_position++] - '0');
        return number;
    }
}
