namespace Flint.Bench;

/// <summary>The results as Markdown.</summary>
internal static class Tables
{
    public static void Print(IReadOnlyList<KernelResult> kernels, IReadOnlyList<AppResult> apps, int toMain, double flint, double clang)
    {
        Console.WriteLine("Instructions executed (all checks on; QEMU virt, RV32IMAC)\n");
        Row("kernel", "C -O2", "Flint speed", "ratio", "C -Oz", "Flint size", "TinyGo -opt=2");
        Row("---", "---:", "---:", "---:", "---:", "---:", "---:");
        foreach (KernelResult result in kernels.Where(result => result.Kernel.TinyGoInstructions > 0))
            Row(
                result.Kernel.Name, $"{result.CFast:N0}", $"{result.FlintFast:N0}", $"{result.SpeedRatio:F2}",
                $"{result.CSmall:N0}", $"{result.FlintSmall:N0}", $"{result.Kernel.TinyGoInstructions:N0}");

        Console.WriteLine("\nBytes of the whole image\n");
        Row("kernel", "C -Oz", "Flint size", "without collector", "TinyGo z lean", "ratio");
        Row("---", "---:", "---:", "---:", "---:", "---:");
        foreach (KernelResult result in kernels)
            Row(
                result.Kernel.Name, $"{result.CBytes:N0}", $"{result.FlintBytes:N0}", $"{result.FlintBumpBytes:N0}", $"{result.Kernel.TinyGoLeanBytes:N0}", $"{result.SizeRatio:F2}");

        Console.WriteLine("\nApps: flash + RAM without the stack, in bytes\n");
        Row("app", "board", "C -Oz", "Flint");
        Row("---", "---", "---:", "---:");
        foreach (AppResult app in apps)
            Row(app.App, app.Board, $"{app.CFlash:N0} + {app.CRam:N0}", $"{app.FlintFlash:N0} + {app.FlintRam:N0}");

        Console.WriteLine($"\nFrom reset to Main: {toMain} instructions");
        Console.WriteLine($"Warm build of blink: flint {flint:F2} s, clang -Oz of its C twin {clang:F2} s, ratio {flint / clang:F1}");
    }

    private static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
