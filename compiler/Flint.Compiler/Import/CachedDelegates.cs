using System.Reflection.Metadata;
using Flint.Compiler.Analysis;
using Flint.Compiler.Evaluation;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

/// <summary>
/// Delegates of lambdas that capture nothing, and of static methods. C# makes each the first time that it is needed and keeps it in a static field of a class of its own;
/// here it is made at build time, and lies in flash.
/// </summary>
public sealed partial class MethodImporter
{
    /// <summary>The delegate that a field of C#'s own will hold, when the code at hand is what fills it.</summary>
    private StackValue? CachedDelegate(FieldDesc field)
    {
        if (!field.Owner.Declaration.FullName.Contains("<>", StringComparison.Ordinal) || field.Type is not DefType { IsDelegate: true } type
            || CachedTarget(field) is not { } made)
            return null;
        Block cached = _program.CachedDelegate(field, () => NewDelegate(type, made.Method, made.Receiver));
        return new StackValue(StackKind.Reference, DataImage.Require(_program, new Reference(cached, 0), _node), "ptr", type) { IsNonNull = true, IsExact = true };
    }

    /// <summary><c>ldsfld F; dup; brtrue; pop; ldsfld receiver or ldnull; ldftn; newobj; dup; stsfld F</c>.</summary>
    private (MethodDesc Method, Reference? Receiver)? CachedTarget(FieldDesc field)
    {
        const int LoadSize = 5;
        var reader = new ILReader(_body.Code, _offset + LoadSize);
        if (!Next(ILOpCode.Dup) || reader.PeekOpCode() is not (ILOpCode.Brtrue or ILOpCode.Brtrue_s))
            return null;
        ILOpCode branch = reader.ReadOpCode();
        reader.Skip(branch);
        if (!Next(ILOpCode.Pop))
            return null;
        Reference? receiver = null;
        if (reader.PeekOpCode() == ILOpCode.Ldsfld)
        {
            reader.ReadOpCode();
            if (_program.Statics.InitialValue(Field(reader.ReadInt32())) is not { } storage || !storage.References.TryGetValue(0, out receiver))
                return null;
        }
        else if (!Next(ILOpCode.Ldnull))
        {
            return null;
        }

        if (!Next(ILOpCode.Ldftn))
            return null;
        MethodDesc method = Method(reader.ReadInt32());
        if (!Next(ILOpCode.Newobj))
            return null;
        reader.ReadInt32();
        return Next(ILOpCode.Dup) && Next(ILOpCode.Stsfld) && Field(reader.ReadInt32()) == field && method.IsStatic == receiver is null
            ? (method, receiver)
            : null;

        bool Next(ILOpCode opcode)
        {
            if (reader.PeekOpCode() != opcode)
                return false;
            reader.ReadOpCode();
            return true;
        }
    }

    private Block NewDelegate(DefType type, MethodDesc method, Reference? receiver)
    {
        var created = new Block { Kind = BlockKind.Object, Type = type, Bytes = new byte[_context.Layouts.Get(type).Size] };
        created.References.Add(_context.Layouts.OffsetOf(DelegateField("_method")), new Reference(method, 0));
        if (receiver is not null)
            created.References.Add(_context.Layouts.OffsetOf(DelegateField("_target")), receiver);
        return created;
    }
}
