using System.Globalization;

var bank = new Bank();
bank.Open("ann", 100.50m);
bank.Open("bob", 20m);
bank.Open("cid", 0m);
(string From, string To, decimal Amount)[] transfers = [("ann", "bob", 50.25m), ("bob", "cid", 70.25m), ("cid", "ann", 100m), ("ann", "dan", 1m), ("ann", "bob", -5m), ("bob", "bob", 0m)];
foreach (var (from, to, amount) in transfers)
{
    try
    {
        bank.Transfer(from, to, amount);
        Console.WriteLine($"{from} to {to}: {amount.ToString("F2", CultureInfo.InvariantCulture)}");
    }
    catch (BankException exception) when (exception is { Account: { } account })
    {
        Console.WriteLine($"{account}: {exception.Message}");
    }
    catch (ArgumentOutOfRangeException exception)
    {
        Console.WriteLine($"{exception.ParamName} {exception.ActualValue}");
    }
}
foreach (var account in bank)
    Console.WriteLine($"{account.Name,-5}{account.Balance,10:N2}{account.Interest(0.0325m, 3),12:0.0000}");
Console.WriteLine(bank.Total);
Console.WriteLine(string.Join("; ", bank.Journal));
Console.WriteLine($"{decimal.Round(2.345m, 2)} {decimal.Round(2.355m, 2, MidpointRounding.AwayFromZero)} {1m / 3m} {0.1m + 0.2m == 0.3m}");

sealed class BankException(string account, string message) : Exception(message)
{
    public string Account => account;
}

sealed record Account(string Name, decimal Balance)
{
    public decimal Interest(decimal rate, int years)
    {
        decimal balance = Balance;
        for (int year = 0; year < years; year++)
            balance += balance * rate;
        return balance - Balance;
    }
}

sealed class Bank : IEnumerable<Account>
{
    readonly SortedList<string, Account> _accounts = new(StringComparer.Ordinal);
    readonly List<string> _journal = [];

    public IReadOnlyList<string> Journal => _journal.AsReadOnly();

    public decimal Total => _accounts.Values.Sum(account => account.Balance);

    public void Open(string name, decimal balance) => _accounts.Add(name, new Account(name, balance));

    public void Transfer(string from, string to, decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        Account source = Find(from), target = Find(to);
        if (source.Balance < amount)
            throw new BankException(from, $"has {source.Balance}, not {amount}");
        _accounts[from] = source with { Balance = source.Balance - amount };
        target = Find(to);
        _accounts[to] = target with { Balance = target.Balance + amount };
        _journal.Add($"{from}>{to}:{amount}");
    }

    Account Find(string name) => _accounts.TryGetValue(name, out Account? account) ? account : throw new BankException(name, "is not known");

    public IEnumerator<Account> GetEnumerator() => _accounts.Values.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
