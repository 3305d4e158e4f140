string text = "abracadabra abra kadabra";
foreach (string pattern in (string[])["abra", "a", "kad", "xyz", "", "abracadabra abra kadabra!"])
{
    int[] naive = [.. Search.Naive(text, pattern)];
    bool same = naive.SequenceEqual(Search.KnuthMorrisPratt(text, pattern)) && naive.SequenceEqual(Search.Horspool(text, pattern)) && naive.SequenceEqual(Search.RabinKarp(text, pattern));
    Console.WriteLine($"'{pattern}': {string.Join(' ', naive)} {same} {text.IndexOf(pattern, StringComparison.Ordinal)} {text.LastIndexOf(pattern, StringComparison.Ordinal)}");
}

var words = new Trie();
foreach (string word in "car card care cat dog do".Split(' '))
    words.Add(word);
Console.WriteLine($"{string.Join(' ', words.StartingWith("car"))} | {string.Join(' ', words.StartingWith("d"))} | {string.Join(' ', words.StartingWith("x"))} | {words.Contains("ca")} {words.Contains("cat")}");
foreach ((string pattern, string subject) in ((string, string)[])[("a*b", "aXXb"), ("*", ""), ("?", ""), ("f??t*", "flint!"), ("f??t*", "fast"), ("*a*a*", "banana"), ("a", "A")])
    Console.Write($"{Wildcard.Matches(pattern, subject)} ");
Console.WriteLine();

static class Search
{
    public static IEnumerable<int> Naive(string text, string pattern)
    {
        for (int i = 0; i + pattern.Length <= text.Length; i++)
            if (text.AsSpan(i, pattern.Length).SequenceEqual(pattern))
                yield return i;
    }

    public static IEnumerable<int> KnuthMorrisPratt(string text, string pattern)
    {
        if (pattern.Length == 0)
        {
            for (int i = 0; i <= text.Length; i++)
                yield return i;
            yield break;
        }
        var border = new int[pattern.Length + 1];
        border[0] = -1;
        for (int i = 0, j = -1; i < pattern.Length; border[++i] = ++j)
            while (j >= 0 && pattern[i] != pattern[j])
                j = border[j];
        for (int i = 0, j = 0; i < text.Length; i++)
        {
            while (j >= 0 && text[i] != pattern[j])
                j = border[j];
            if (++j < pattern.Length)
                continue;
            yield return i - j + 1;
            j = border[j];
        }
    }

    public static IEnumerable<int> Horspool(string text, string pattern)
    {
        var skips = new Dictionary<char, int>();
        for (int i = 0; i + 1 < pattern.Length; i++)
            skips[pattern[i]] = pattern.Length - 1 - i;
        for (int at = 0; at + pattern.Length <= text.Length;)
        {
            int j = pattern.Length - 1;
            while (j >= 0 && text[at + j] == pattern[j])
                j--;
            if (j < 0)
                yield return at;
            at += pattern.Length == 0 || j < 0 ? 1 : skips.GetValueOrDefault(text[at + pattern.Length - 1], pattern.Length);
        }
    }

    public static IEnumerable<int> RabinKarp(string text, string pattern)
    {
        if (pattern.Length > text.Length)
            yield break;
        uint wanted = 0, hash = 0, power = 1;
        for (int i = 0; i < pattern.Length; i++)
        {
            wanted = wanted * 257 + pattern[i];
            hash = hash * 257 + text[i];
            power *= 257;
        }
        for (int i = 0; ; i++)
        {
            if (hash == wanted && string.CompareOrdinal(text, i, pattern, 0, pattern.Length) == 0)
                yield return i;
            if (i + pattern.Length >= text.Length)
                yield break;
            hash = hash * 257 + text[i + pattern.Length] - power * text[i];
        }
    }
}

sealed class Trie
{
    readonly SortedList<char, Trie> _next = [];
    bool _isWord;

    public void Add(ReadOnlySpan<char> word)
    {
        Trie node = this;
        foreach (char character in word)
        {
            if (!node._next.TryGetValue(character, out Trie? next))
                node._next.Add(character, next = new Trie());
            node = next;
        }
        node._isWord = true;
    }

    public bool Contains(string word) => Find(word) is { _isWord: true };

    public IEnumerable<string> StartingWith(string prefix) => Find(prefix)?.Words(prefix) ?? [];

    Trie? Find(string prefix)
    {
        Trie? node = this;
        foreach (char character in prefix)
            node = node?._next.GetValueOrDefault(character);
        return node;
    }

    IEnumerable<string> Words(string prefix)
    {
        if (_isWord)
            yield return prefix;
        foreach ((char character, Trie next) in _next)
            foreach (string word in next.Words(prefix + character))
                yield return word;
    }
}

static class Wildcard
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        if (pattern.IsEmpty)
            return text.IsEmpty;
        if (pattern is ['*', .. var afterStar])
            return Matches(afterStar, text) || (text is [_, .. var shorter] && Matches(pattern, shorter));
        return text is [var actual, .. var rest] && (pattern[0] == '?' || pattern[0] == actual) && Matches(pattern[1..], rest);
    }
}
