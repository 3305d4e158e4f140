using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Flint;
using Flint.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    string output = Path.Combine(Installation.Locate().Root, "artifacts", "bench");
    var measurement = new Measurement(output);
    var kernels = new List<KernelResult>();
    foreach (Kernel kernel in Kernel.All)
    {
        Console.Error.WriteLine($"{kernel.Name}…");
        kernels.Add(measurement.Run(kernel));
    }

    AppResult[] apps = [measurement.RunApp("blink", "hifive1-revb", "fe310.ld"), measurement.RunApp("hello", "qemu-virt-rv32", "virt.ld")];
    (double flint, double clang) = WarmBuild(output, measurement.ClangPath);
    int toMain = measurement.CountToMain();
    if (args.Contains("--json"))
        Console.WriteLine(JsonSerializer.Serialize(new { kernels, apps, toMain, warmBuild = new { flint, clang } }, JsonSerializerOptions.Web));
    else
        Tables.Print(kernels, apps, toMain, flint, clang);
    return 0;
}
catch (BuildErrorException error)
{
    Console.Error.WriteLine(error);
    return 1;
}

static (double Flint, double Clang) WarmBuild(string output, string clang)
{
    string root = Installation.Locate().Root;
    var flint = new ProcessStartInfo(
        Path.Combine(root, "flint"),
        ["build", Path.Combine(root, "firmware", "blink"), "--board", "hifive1-revb", "-o", Path.Combine(output, "blink.warm.elf")]);
    string bench = Path.Combine(root, "bench");
    var c = new ProcessStartInfo(
        clang,
        [
            "-Oz", "--target=riscv32-unknown-elf", "-march=rv32imac_zicsr", "-mabi=ilp32", "-ffreestanding", "-nostdlib", "-fuse-ld=lld",
            $"--ld-path={Path.Combine(Path.GetDirectoryName(clang)!, "ld.lld-22")}", "-T", Path.Combine(bench, "c", "fe310.ld"),
            Path.Combine(bench, "c", "crt0.S"), Path.Combine(bench, "kernels", "blink.c"), "-o", Path.Combine(output, "blink.warm.c.elf"),
        ]);
    return BuildTime.Compare(flint, c);
}
