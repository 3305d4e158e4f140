using System;

string[] texts = new string[2];
Console.WriteLine("before");
Console.WriteLine(texts[1].Length);
