var inner = new FormatException("inner");
var middle = new InvalidOperationException("middle", inner);
var outer = new Own("outer", middle) { Source = "here" };
Console.WriteLine(outer.Message);
Console.WriteLine(outer.InnerException!.Message);
Console.WriteLine(outer.GetBaseException().Message);
Console.WriteLine(outer.Source);
Console.WriteLine(outer.Code);
Console.WriteLine(new Own(null!, null!).InnerException is null);
Console.WriteLine(new ArgumentException("bad", "name").Message);
Console.WriteLine(new ArgumentNullException("name").Message);
Console.WriteLine(new ArgumentOutOfRangeException("name", "text").ParamName);
Console.WriteLine(new NotImplementedException().Message);
Console.WriteLine(new KeyNotFoundException().Message);
Console.WriteLine(new Exception().Message);
Console.WriteLine(new Own("x", inner) is Exception { Message: "x", InnerException: FormatException });

class Own(string message, Exception inner) : Exception(message, inner)
{
    public int Code { get; } = 42;
}
