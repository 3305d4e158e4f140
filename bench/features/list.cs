var list = new List<int>();
for (int i = 0; i < 10; i++)
    list.Add(i * args.Length);
return list[args.Length];
