using System.Globalization;
using System.Text;

foreach (string text in (string[])
    ["""{"name":"flint","sizes":[88, 106, -5, 1.5e3],"ok":true,"none":null,"nested":{"a":{"b":[[],{}]}}}""", "\"\\u0041\\n\\\"\"", "  [ 1 , 2 ]  ", "[1,]", "{\"a\" 1}", "tru", "\"open", "[1] 2", ""])
{
    try
    {
        Json value = Json.Parse(text);
        Console.WriteLine($"{value} depth {value.Depth}");
    }
    catch (FormatException exception)
    {
        Console.WriteLine($"{text}: {exception.Message}");
    }
}
Console.WriteLine(Json.Parse("""{"a":[{"b":7}]}""")["a"]?[0]?["b"]);
Console.WriteLine(Json.Parse("""{"a":1}""")["x"] is null);

abstract record Json
{
    public virtual Json? this[string name] => null;

    public virtual Json? this[int index] => null;

    public virtual int Depth => 0;

    public static Json Parse(string text)
    {
        var reader = new Reader(text);
        Json value = reader.Value();
        reader.End();
        return value;
    }

    ref struct Reader(ReadOnlySpan<char> text)
    {
        readonly ReadOnlySpan<char> _text = text;
        int _at;

        char Next
        {
            get
            {
                while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
                    _at++;
                return _at < _text.Length ? _text[_at] : '\0';
            }
        }

        public void End()
        {
            if (Next != '\0')
                throw Unexpected();
        }

        readonly FormatException Unexpected() => new(_at < _text.Length ? $"unexpected '{_text[_at]}' at {_at}" : "unexpected end");

        void Expect(char character)
        {
            if (Next != character)
                throw Unexpected();
            _at++;
        }

        bool Take(string word)
        {
            if (!_text[_at..].StartsWith(word))
                return false;
            _at += word.Length;
            return true;
        }

        public Json Value()
        {
            switch (Next)
            {
                case '{':
                    return Object();
                case '[':
                    return Array();
                case '"':
                    return new Text(String());
                case 't' when Take("true"):
                    return new Flag(true);
                case 'f' when Take("false"):
                    return new Flag(false);
                case 'n' when Take("null"):
                    return new Null();
                case '-' or (>= '0' and <= '9'):
                    int start = _at;
                    while (_at < _text.Length && _text[_at] is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
                        _at++;
                    return new Number(double.Parse(_text[start.._at], CultureInfo.InvariantCulture));
                default:
                    throw Unexpected();
            }
        }

        Json Object()
        {
            var members = new List<(string, Json)>();
            Expect('{');
            while (Next != '}')
            {
                if (members.Count > 0)
                    Expect(',');
                _ = Next;
                string name = String();
                Expect(':');
                members.Add((name, Value()));
            }
            _at++;
            return new Object(members);
        }

        Json Array()
        {
            var items = new List<Json>();
            Expect('[');
            while (Next != ']')
            {
                if (items.Count > 0)
                    Expect(',');
                items.Add(Value());
            }
            _at++;
            return new Array(items);
        }

        string String()
        {
            Expect('"');
            var text = new StringBuilder();
            while (_at < _text.Length && _text[_at] != '"')
            {
                char character = _text[_at++];
                if (character == '\\' && _at < _text.Length)
                    character = _text[_at++] switch
                    {
                        'n' => '\n',
                        't' => '\t',
                        'u' => (char)int.Parse(_text.Slice((_at += 4) - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                        var same => same,
                    };
                text.Append(character);
            }
            if (_at == _text.Length)
                throw Unexpected();
            _at++;
            return text.ToString();
        }
    }

    sealed record Object(List<(string Name, Json Value)> Members) : Json
    {
        public override Json? this[string name] => Members.Find(member => member.Name == name).Value;

        public override int Depth => 1 + Members.Select(member => member.Value.Depth).DefaultIfEmpty().Max();

        public override string ToString() => $"{{{string.Join(',', Members.Select(member => $"{new Text(member.Name)}:{member.Value}"))}}}";
    }

    sealed record Array(List<Json> Items) : Json
    {
        public override Json? this[int index] => index < Items.Count ? Items[index] : null;

        public override int Depth => 1 + Items.Select(item => item.Depth).DefaultIfEmpty().Max();

        public override string ToString() => $"[{string.Join(',', Items)}]";
    }

    sealed record Text(string Value) : Json
    {
        public override string ToString() => $"\"{Value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"";
    }

    sealed record Number(double Value) : Json
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    sealed record Flag(bool Value) : Json
    {
        public override string ToString() => Value ? "true" : "false";
    }

    sealed record Null : Json
    {
        public override string ToString() => "null";
    }
}
