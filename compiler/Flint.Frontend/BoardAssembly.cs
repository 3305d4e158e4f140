using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Flint.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Flint.Frontend;

/// <summary>
/// The board's pins, devices and interrupts as C#: an assembly with the class <c>Flint.Boards.Board</c>, the enum <c>Irq</c> and the attribute <c>[Interrupt]</c> that takes it,
/// made from the board's data.
/// </summary>
internal static class BoardAssembly
{
    /// <summary>The assembly's path; compiled only when they, or the HAL, changed.</summary>
    /// <exception cref="BuildErrorException">The type of a device is not in the HAL.</exception>
    public static string Require(Target target, Installation installation)
    {
        string source = Source(target);
        byte[] key = SHA256.HashData([.. Encoding.UTF8.GetBytes(source), .. File.ReadAllBytes(installation.Hal)]);
        string folder = Path.Combine(installation.Root, "artifacts", "boards", $"{target.Name}-{Convert.ToHexStringLower(key.AsSpan(0, 8))}");
        string path = Path.Combine(folder, "Flint.Board.dll");
        if (File.Exists(path))
            return path;
        byte[] assembly = Compile(target, source, installation);
        Directory.CreateDirectory(folder);

        // Written aside and moved, so that builds that run at once never read half a file.
        string temporary = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(temporary, assembly);
        File.Move(temporary, path, overwrite: true);
        return path;
    }

    private static byte[] Compile(Target target, string source, Installation installation)
    {
        CSharpCompilation compilation = SourceCompiler.Create(
            "Flint.Board", [SourceCompiler.Parse(source, "Board.g.cs")], [installation.Hal], OutputKind.DynamicallyLinkedLibrary);
        using var assembly = new MemoryStream();
        EmitResult result = compilation.Emit(assembly);
        return result.Success
            ? assembly.ToArray()
            : throw new BuildErrorException(
                $"the pins, devices and interrupts of {target.Name} do not compile:\n{SourceCompiler.ErrorLines(result.Diagnostics)}",
                "see that the type of each of the board's devices is one of Flint.Hal that is made from a number");
    }

    private static void AddInterrupts(StringBuilder source, Target target)
    {
        source.Append("\npublic enum Irq\n{\n");
        foreach ((string name, InterruptDescription interrupt) in target.Interrupts)
            source.Append($"    {name} = {interrupt.Number},\n");
        source.Append(
            """
            }

            [System.AttributeUsage(System.AttributeTargets.Method, AllowMultiple = true)]
            public sealed class InterruptAttribute(Irq irq) : System.Attribute
            {
                public Irq Irq { get; } = irq;
            }

            public static class IrqMethods
            {
                public static void Enable(this Irq irq) => Enable((int)irq);

                public static void Disable(this Irq irq) => Disable((int)irq);

                public static void Prioritize(this Irq irq, int priority) => Prioritize((int)irq, priority);

                [Flint.Runtime.TargetHook("interrupts.enable")]
                private static extern void Enable(int irq);

                [Flint.Runtime.TargetHook("interrupts.disable")]
                private static extern void Disable(int irq);

                [Flint.Runtime.TargetHook("interrupts.prioritize")]
                private static extern void Prioritize(int irq, int priority);
            }

            """);
    }

    private static string Source(Target target)
    {
        var source = new StringBuilder("namespace Flint.Boards;\n\npublic static class Board\n{\n");
        foreach ((string name, PinDescription pin) in target.Pins)
            AddProperty(source, "Flint.Hal.Pin", name, $"{pin.Number}, activeLow: {(pin.ActiveLow ? "true" : "false")}", "pin", [pin.Number]);
        foreach ((string name, DeviceDescription device) in target.Devices)
            AddProperty(source, device.Type, name, $"{device.Number}", $"{device.Type} {device.Number}", device.Pins);
        source.Append("}\n");
        AddInterrupts(source, target);
        return source.ToString();
    }

    private static void AddProperty(StringBuilder source, string type, string name, string arguments, string use, ImmutableArray<int> pins)
    {
        string attribute = pins.IsEmpty ? "" : $"[Flint.Runtime.TakesPins(\"{use}\", {string.Join(", ", pins)})] ";
        source.Append($"    public static {type} {name} {{ {attribute}get => new({arguments}); }}\n");
    }
}
