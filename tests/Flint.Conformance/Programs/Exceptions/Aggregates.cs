var inner = new InvalidOperationException("one");
var aggregate = new AggregateException("several", inner, new AggregateException(new ArgumentException("two"), new FormatException("three")));
Console.WriteLine(aggregate.Message);
Console.WriteLine($"{aggregate.InnerExceptions.Count} {ReferenceEquals(aggregate.InnerException, inner)} {aggregate.Flatten().InnerExceptions.Count} {aggregate.GetBaseException().GetType().Name}");
foreach (Exception exception in aggregate.Flatten().InnerExceptions)
    Console.Write($"{exception.GetType().Name}:{exception.Message} ");
Console.WriteLine();
try
{
    aggregate.Flatten().Handle(exception => exception is ArgumentException or InvalidOperationException);
}
catch (AggregateException rest)
{
    Console.WriteLine($"{rest.InnerExceptions.Count} {rest.InnerException!.Message}");
}
Task[] tasks = [Fail("a", 0), Fail("b", 2), Task.CompletedTask, Fail("c", 1)];
Task all = Task.WhenAll(tasks);
try
{
    await all;
}
catch (InvalidOperationException exception)
{
    Console.WriteLine($"{exception.Message} of {string.Join(' ', all.Exception!.InnerExceptions.Select(one => one.Message))}");
}
try
{
    tasks[1].Wait();
}
catch (AggregateException exception)
{
    Console.WriteLine($"{exception.InnerExceptions.Count} {exception.InnerException!.Message}");
}
try
{
    throw new Exception("outer", new Exception("middle", new Exception("innermost")));
}
catch (Exception exception)
{
    var chain = new List<string>();
    for (Exception? one = exception; one is not null; one = one.InnerException)
        chain.Add(one.Message);
    Console.WriteLine($"{string.Join(" < ", chain)} {exception.GetBaseException().Message}");
}
var data = new InvalidOperationException("with data") { Data = { ["key"] = 5 }, HelpLink = "help", Source = "here" };
Console.WriteLine($"{data.Data["key"]} {data.Data.Count} {data.HelpLink} {data.Source} {data.HResult == new InvalidOperationException().HResult}");

static async Task Fail(string name, int yields)
{
    for (; yields > 0; yields--)
        await Task.Yield();
    throw new InvalidOperationException(name);
}
