var list = new List<int>();
for (int i = 0; i < 10; i++)
    list.Add(i * args.Length);
var map = new Dictionary<int, int>();
foreach (int value in list)
    map[value] = list.Count - value;
return map.TryGetValue(args.Length, out int found) ? found : list[args.Length];
