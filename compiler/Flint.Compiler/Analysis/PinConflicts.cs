using System.Reflection.Metadata;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Analysis;

/// <summary>A pin has one use in a program: what the program asks of <c>Flint.Boards.Board</c> says which pins it takes, and for what.</summary>
internal static class PinConflicts
{
    private const string Board = "Flint.Boards.Board";
    private const string TakesPins = "Flint.Runtime.TakesPinsAttribute";

    /// <exception cref="BuildErrorException">The program uses a pin by two devices of the board, or by a device and by itself.</exception>
    public static void Check(Program program)
    {
        var uses = new SortedDictionary<int, (string Use, MethodNode Node)>();
        foreach (MethodNode node in program.Nodes.OfType<MethodNode>().Where(node => node.Method.Owner.Declaration.FullName == Board))
        {
            MethodDeclaration getter = node.Method.Declaration;
            CustomAttributeHandleCollection attributes = getter.Module.Reader.GetMethodDefinition(getter.Handle).GetCustomAttributes();
            if (CustomAttributes.Find(getter.Module, attributes, TakesPins) is not { FixedArguments: [{ Value: string use }, { Value: IEnumerable<CustomAttributeTypedArgument<TypeDesc>> pins }] })
                continue;
            foreach (CustomAttributeTypedArgument<TypeDesc> pin in pins)
                if (!uses.TryAdd((int)pin.Value!, (use, node)) && uses[(int)pin.Value!] is var other && other.Use != use)
                    throw Error((int)pin.Value!, other.Node, node);
        }
    }

    private static BuildErrorException Error(int pin, MethodNode one, MethodNode other) => new(
        $"pin {pin} is used twice, by {Name(one)} and by {Name(other)}{one.Chain()}{other.Chain()}",
        "give one of the two another pin; new Pin(number) takes a pin without this check");

    private static string Name(MethodNode getter) => "Board." + getter.Method.Declaration.Name["get_".Length..];
}
