var lisp = new Lisp();
foreach (string line in (string[])
    ["(+ 1 2 (* 3 4))", "(define square (lambda (x) (* x x)))", "(square 12)", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 10)",
     "(define counter (lambda () (define n 0) (lambda () (set! n (+ n 1)) n)))", "(define c (counter))", "(c)", "(c)", "((counter))", "'(a (b c) 1)", "(car (cdr '(1 2 3)))", "(cons 0 '(1 2))",
     "(define map (lambda (f l) (if (null? l) l (cons (f (car l)) (map f (cdr l))))))", "(map square '(1 2 3))", "(undefined 1)", "(car 5)", "(1 2)", "(+ 1", "((lambda (x y) (- x y)) 10 3)"])
{
    try
    {
        Console.WriteLine($"{line} => {Lisp.Show(lisp.Evaluate(line))}");
    }
    catch (LispException exception)
    {
        Console.WriteLine($"{line} => error: {exception.Message}");
    }
}

sealed class LispException(string message) : Exception(message);

sealed class Lisp
{
    delegate object? Function(object?[] arguments);

    sealed record Symbol(string Name);

    sealed class Scope(Scope? outer)
    {
        readonly Dictionary<string, object?> _values = [];

        public object? this[string name]
        {
            get => Find(name)._values[name];
            set => _values[name] = value;
        }

        public void Set(string name, object? value) => Find(name)._values[name] = value;

        Scope Find(string name) => _values.ContainsKey(name) ? this : outer?.Find(name) ?? throw new LispException($"{name} is not defined");
    }

    readonly Scope _global = new(null);

    public Lisp()
    {
        void Add(string name, Func<int, int, int> combine) => _global[name] = (Function)(arguments => arguments.Cast<int>().Aggregate(combine));
        Add("+", (a, b) => a + b);
        Add("-", (a, b) => a - b);
        Add("*", (a, b) => a * b);
        _global["<"] = (Function)(arguments => arguments is [int a, int b] && a < b);
        _global["null?"] = (Function)(arguments => arguments is [List<object?> { Count: 0 }]);
        _global["car"] = (Function)(arguments => arguments is [List<object?> { Count: > 0 } list] ? list[0] : throw new LispException("car of no list"));
        _global["cdr"] = (Function)(arguments => arguments is [List<object?> { Count: > 0 } list] ? list[1..] : throw new LispException("cdr of no list"));
        _global["cons"] = (Function)(arguments => arguments is [var first, List<object?> rest] ? (List<object?>)[first, .. rest] : throw new LispException("cons onto no list"));
    }

    public object? Evaluate(string text)
    {
        var tokens = new Queue<string>(text.Replace("(", " ( ").Replace(")", " ) ").Replace("'", " ' ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Evaluate(Read(tokens), _global);
    }

    static object? Read(Queue<string> tokens)
    {
        if (!tokens.TryDequeue(out string? token))
            throw new LispException("unexpected end");
        switch (token)
        {
            case "'":
                return new List<object?> { new Symbol("quote"), Read(tokens) };
            case "(":
                var list = new List<object?>();
                while (tokens.TryPeek(out string? next) && next != ")")
                    list.Add(Read(tokens));
                if (!tokens.TryDequeue(out _))
                    throw new LispException("unexpected end");
                return list;
            default:
                return int.TryParse(token, out int number) ? number : new Symbol(token);
        }
    }

    static object? Evaluate(object? form, Scope scope)
    {
        switch (form)
        {
            case Symbol(var name):
                return scope[name];
            case not List<object?>:
                return form;
            case List<object?> and [Symbol { Name: "quote" }, var quoted]:
                return quoted;
            case List<object?> and [Symbol { Name: "if" }, var condition, var yes, var no]:
                return Evaluate(Evaluate(condition, scope) is true ? yes : no, scope);
            case List<object?> and [Symbol { Name: "define" }, Symbol(var name), var value]:
                return scope[name] = Evaluate(value, scope);
            case List<object?> and [Symbol { Name: "set!" }, Symbol(var name), var value]:
                scope.Set(name, Evaluate(value, scope));
                return null;
            case List<object?> and [Symbol { Name: "lambda" }, List<object?> parameters, .. var body]:
                return (Function)(arguments =>
                {
                    var inner = new Scope(scope);
                    for (int i = 0; i < parameters.Count; i++)
                        inner[((Symbol)parameters[i]!).Name] = arguments[i];
                    object? result = null;
                    foreach (object? step in body)
                        result = Evaluate(step, inner);
                    return result;
                });
            case List<object?> call:
                var values = call.ConvertAll(item => Evaluate(item, scope));
                return values is [Function function, .. var given] ? function([.. given]) : throw new LispException($"{Show(values.FirstOrDefault())} is no function");
        }
    }

    public static string Show(object? value) => value switch
    {
        null => "nil",
        List<object?> list => $"({string.Join(' ', list.Select(Show))})",
        Symbol symbol => symbol.Name,
        Function => "function",
        _ => value.ToString()!,
    };
}
