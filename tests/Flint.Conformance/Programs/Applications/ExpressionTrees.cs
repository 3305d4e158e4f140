using System.Globalization;

foreach (string text in (string[])["1 + 2 * x", "(a - b) * (a + b)", "x ^ 2 + 0 * y", "-(-x)", "sin(0) + 1", "2 ^ 3 ^ 2", "x / (y - y)", "1 +", "(1", "1 2", "$"])
{
    try
    {
        Expression expression = Parser.Parse(text);
        Expression simple = expression.Simplified;
        var values = new Dictionary<string, double> { ["x"] = 3, ["y"] = 4, ["a"] = 7, ["b"] = 2 };
        Console.WriteLine($"{expression} = {expression.Evaluate(values).ToString(CultureInfo.InvariantCulture)}; {simple}; d/dx {expression.Derivative("x").Simplified}");
    }
    catch (FormatException exception)
    {
        Console.WriteLine($"{text}: {exception.Message}");
    }
}

abstract record Expression
{
    public abstract double Evaluate(IReadOnlyDictionary<string, double> values);

    public virtual Expression Simplified => this;

    public abstract Expression Derivative(string name);

    public static Expression operator +(Expression a, Expression b) => new Binary('+', a, b);

    public static Expression operator -(Expression a, Expression b) => new Binary('-', a, b);

    public static Expression operator *(Expression a, Expression b) => new Binary('*', a, b);

    public static Expression operator /(Expression a, Expression b) => new Binary('/', a, b);

    public static implicit operator Expression(double value) => new Constant(value);
}

sealed record Constant(double Value) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> values) => Value;

    public override Expression Derivative(string name) => 0;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

sealed record Variable(string Name) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> values) => values[Name];

    public override Expression Derivative(string name) => name == Name ? 1 : 0;

    public override string ToString() => Name;
}

sealed record Negation(Expression Inner) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> values) => -Inner.Evaluate(values);

    public override Expression Simplified => Inner.Simplified switch
    {
        Constant(var value) => -value,
        Negation(var inner) => inner,
        var inner => new Negation(inner),
    };

    public override Expression Derivative(string name) => new Negation(Inner.Derivative(name));

    public override string ToString() => $"-{Inner}";
}

sealed record Sine(Expression Inner) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> values) => Math.Sin(Inner.Evaluate(values));

    public override Expression Simplified => Inner.Simplified is Constant(0) ? 0 : new Sine(Inner.Simplified);

    public override Expression Derivative(string name) => new Sine(Inner + 90) * Inner.Derivative(name);

    public override string ToString() => $"sin({Inner})";
}

sealed record Binary(char Operator, Expression Left, Expression Right) : Expression
{
    public override double Evaluate(IReadOnlyDictionary<string, double> values)
    {
        double left = Left.Evaluate(values), right = Right.Evaluate(values);
        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            '/' => left / right,
            '^' => Power(left, (int)right),
            _ => throw new InvalidOperationException(),
        };
    }

    static double Power(double value, int exponent)
    {
        double result = 1;
        for (; exponent > 0; exponent--)
            result *= value;
        return result;
    }

    public override Expression Simplified => (Operator, Left.Simplified, Right.Simplified) switch
    {
        ('/', var left, Constant(0)) => left / 0,
        (var op, Constant left, Constant right) => new Binary(op, left, right).Evaluate(new Dictionary<string, double>()),
        ('*', Constant(0), _) or ('*', _, Constant(0)) => 0,
        ('*', Constant(1), var other) => other,
        ('*' or '/' or '^', var other, Constant(1)) => other,
        ('+', Constant(0), var other) => other,
        ('+' or '-', var other, Constant(0)) => other,
        ('-', var left, var right) when left == right => 0,
        (var op, var left, var right) => new Binary(op, left, right),
    };

    public override Expression Derivative(string name) => Operator switch
    {
        '+' => Left.Derivative(name) + Right.Derivative(name),
        '-' => Left.Derivative(name) - Right.Derivative(name),
        '*' => Left.Derivative(name) * Right + Left * Right.Derivative(name),
        '/' => (Left.Derivative(name) * Right - Left * Right.Derivative(name)) / (Right * Right),
        _ => Right * new Binary('^', Left, Right - 1) * Left.Derivative(name),
    };

    public override string ToString() => $"({Left} {Operator} {Right})";
}

ref struct Parser
{
    static readonly string[] s_levels = ["+-", "*/", "^"];

    readonly ReadOnlySpan<char> _text;
    int _at;

    Parser(ReadOnlySpan<char> text) => _text = text;

    public static Expression Parse(string text)
    {
        var parser = new Parser(text);
        Expression expression = parser.Level(0);
        return parser.Next == '\0' ? expression : throw parser.Unexpected();
    }

    char Next
    {
        get
        {
            while (_at < _text.Length && _text[_at] == ' ')
                _at++;
            return _at < _text.Length ? _text[_at] : '\0';
        }
    }

    FormatException Unexpected() => new(Next == '\0' ? "unexpected end" : $"unexpected '{Next}' at {_at}");

    Expression Level(int level)
    {
        if (level == s_levels.Length)
            return Atom();
        Expression left = Level(level + 1);
        while (Next is var op && op != '\0' && s_levels[level].Contains(op))
        {
            _at++;
            left = new Binary(op, left, Level(op == '^' ? level : level + 1));
        }
        return left;
    }

    Expression Atom()
    {
        char next = Next;
        int start = _at;
        switch (next)
        {
            case '(':
                _at++;
                Expression inner = Level(0);
                if (Next != ')')
                    throw Unexpected();
                _at++;
                return inner;
            case '-':
                _at++;
                return new Negation(Atom());
            case >= '0' and <= '9':
                while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
                    _at++;
                return double.Parse(_text[start.._at], CultureInfo.InvariantCulture);
            case >= 'a' and <= 'z':
                while (_at < _text.Length && char.IsAsciiLetterLower(_text[_at]))
                    _at++;
                string name = _text[start.._at].ToString();
                return name == "sin" && Next == '(' ? new Sine(Atom()) : new Variable(name);
            default:
                throw Unexpected();
        }
    }
}
