string?[] words = ["", "a", "b", "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", null, "Alpha", "omega", "thet"];
foreach (string? word in words)
    Console.Write(Number(word) + " " + NumberOfSpan(word) + ",");
Console.WriteLine();

static int Number(string? word)
{
    switch (word)
    {
        case "":
            return 0;
        case "a":
        case "b":
            return 1;
        case "alpha":
            return 2;
        case "beta":
            return 3;
        case "gamma":
            return 4;
        case "delta":
            return 5;
        case "epsilon":
            return 6;
        case "zeta":
            return 7;
        case "eta":
            return 8;
        case "theta":
            return 9;
        case "iota":
            goto case "alpha";
        case null:
            return -1;
        default:
            return -2;
    }
}

static int NumberOfSpan(ReadOnlySpan<char> word) => word switch
{
    "alpha" or "Alpha" => 2,
    "beta" => 3,
    "" => 0,
    _ => -2,
};
