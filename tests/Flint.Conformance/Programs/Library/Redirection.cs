using System;
using System.IO;

TextWriter console = Console.Out;
var captured = new StringWriter();
Console.SetOut(captured);
Console.WriteLine("literal é");
Console.Write(42);
Console.Write('!');
Console.WriteLine("text " + 5);
Console.SetOut(console);
Console.Write(captured.ToString());
Console.Out.WriteLine("back");
