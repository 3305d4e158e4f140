internal static class Test
{
    public static void Of(string name, FakeI2cDevice device, Func<FakeI2cDevice, object?> use) => Report(name, () => use(device), device.Traffic);

    public static void Of(string name, FakeSpiDevice device, Func<FakeSpiDevice, object?> use) => Report(name, () => use(device), device.Traffic);

    private static void Report(string name, Func<object?> use, Traffic traffic)
    {
        string result;
        try
        {
            result = use()?.ToString() ?? "";
        }
        catch (Exception e) when (e is not NullReferenceException)
        {
            result = $"{e.GetType().Name}: {e.Message}";
        }

        Console.WriteLine($"{name}: {result} |{traffic}");
    }
}
