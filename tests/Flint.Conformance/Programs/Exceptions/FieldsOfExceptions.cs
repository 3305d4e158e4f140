// Exceptions as objects: data, inner ones, messages of derived types, ToString without a stack, aggregation.
var own = new OwnException("text", 5);
Console.WriteLine(own.Message + own.Code);
own.Data["key"] = 7;
Console.WriteLine(own.Data["key"]);
Console.WriteLine(own.Data.Count);
own.Source = "somewhere";
Console.WriteLine(own.Source);
own.HelpLink = "http://help";
Console.WriteLine(own.HelpLink);
var outer = new InvalidOperationException("outer", own);
Console.WriteLine(outer.InnerException == own && outer.GetBaseException() == own);
Console.WriteLine(new ArgumentException("bad", "name").Message);
Console.WriteLine(new ArgumentNullException("arg").Message);
Console.WriteLine(new ArgumentOutOfRangeException("n", 5, "too big").Message);
Console.WriteLine(new ObjectDisposedException("Thing").Message);
Console.WriteLine(new KeyNotFoundException().Message);
Console.WriteLine(new Exception().Message);
Console.WriteLine(new OwnException().Message);
Console.WriteLine(own.ToString());
Console.WriteLine(new OverflowException().Message + new DivideByZeroException().Message + new NullReferenceException().Message);
var many = new AggregateException("several", own, outer);
Console.WriteLine(many.InnerExceptions.Count + " " + many.Message);
many.Handle(e => e is OwnException or InvalidOperationException);
try
{
    many.Handle(e => e is OwnException);
}
catch (AggregateException rest)
{
    Console.WriteLine(rest.InnerExceptions.Count);
}

Console.WriteLine(new AggregateException(new AggregateException(own), outer).Flatten().InnerExceptions.Count);
try
{
    throw own;
}
catch (OwnException e) when (ReferenceEquals(e, own))
{
    Console.WriteLine("same");
}

class OwnException : Exception
{
    public OwnException()
    {
    }

    public OwnException(string message, int code)
        : base(message) => Code = code;

    public int Code { get; }
}
