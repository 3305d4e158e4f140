using System;

Console.WriteLine(args.Length);
if (args.Length == 0)
    return 7;
return 8;
