using Flint.Compiler.Analysis;
using Flint.Compiler.Llvm;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>A virtual or interface call: direct when the whole program leaves it one target, else through the receiver's method table.</summary>
internal sealed class VirtualCall(MethodDesc slot, string? result, MethodAbi abi, string self, string arguments, string temp) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        string assign = result is null ? "" : result + " = ";
        if (facts.SingleTarget(slot) is { } target)
        {
            yield return $"{assign}call {abi.ReturnAttributes}{abi.ReturnType} {target.Reference}({arguments})";
        }
        else if (!facts.HasTargets(slot))
        {
            // No object of such a type is ever made, so control cannot get here.
            if (result is not null)
                yield return $"{result} = freeze {abi.ReturnType} poison";
        }
        else
        {
            foreach (string line in facts.LoadSlot(slot, self, temp, $"{temp}.code"))
                yield return line;
            yield return $"{assign}call {abi.ReturnAttributes}{abi.ReturnType} {temp}.code({arguments}){facts.CalleesTag(slot)}";
        }
    }
}

/// <summary>Tests an object that is not null: an i1.</summary>
internal sealed class TypeTest(TypeDesc target, string result, string self) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        (IReadOnlyList<TypeDesc> types, int bit) = facts.Check(target);
        if (types.Count == 0)
        {
            yield return $"{result} = freeze i1 false";
            yield break;
        }

        yield return $"{result}.table = load ptr, ptr {self}{facts.MethodTableTag}";
        if (bit >= 0)
        {
            yield return $"{result}.address = getelementptr inbounds i8, ptr {result}.table, i32 {bit / 32 * facts.Context.PointerSize}";
            yield return $"{result}.bits = load i32, ptr {result}.address, !invariant.load !1";
            yield return $"{result}.masked = and i32 {result}.bits, {unchecked((int)(1u << (bit % 32)))}";
            yield return $"{result} = icmp ne i32 {result}.masked, 0";
        }
        else if (types.Count == 1)
        {
            yield return $"{result} = icmp eq ptr {result}.table, {MethodTableNode.ReferenceTo(types[0])}";
        }
        else
        {
            yield return $"{result}.a = icmp eq ptr {result}.table, {MethodTableNode.ReferenceTo(types[0])}";
            yield return $"{result}.b = icmp eq ptr {result}.table, {MethodTableNode.ReferenceTo(types[1])}";
            yield return $"{result} = or i1 {result}.a, {result}.b";
        }
    }
}

/// <summary>Whether an object that is not null is of exactly one type: an i1.</summary>
internal sealed class ExactTypeTest(TypeDesc type, string result, string self) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (!facts.Program.Dispatch.IsConstructed(type))
        {
            yield return $"{result} = freeze i1 false";
            yield break;
        }

        yield return $"{result}.table = load ptr, ptr {self}{facts.MethodTableTag}";
        yield return $"{result} = icmp eq ptr {result}.table, {MethodTableNode.ReferenceTo(type)}";
    }
}

/// <summary>Gives a new object its method table, when anything in the program looks at method tables.</summary>
internal sealed class MethodTableStore(TypeDesc type, string address) : DeferredInstruction
{
    public override IEnumerable<string> Write(ProgramFacts facts)
    {
        if (facts.MethodTablesUsed)
            yield return $"store ptr {MethodTableNode.ReferenceTo(type)}, ptr {address}{facts.MethodTableTag}";
    }
}
