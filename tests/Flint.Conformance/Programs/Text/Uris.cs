var u = new Uri("http://example.com:8080/a/b?c=d#e");
Console.WriteLine($"{u.Host} {u.Port} {u.AbsolutePath} {u.Query} {u.Fragment}");
