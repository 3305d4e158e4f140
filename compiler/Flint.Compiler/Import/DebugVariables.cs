using Flint.Compiler.Llvm;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private int _subprogram;
    private int[] _scopeNodes = [];

    private SequencePointEntry FirstPosition => _body.SequencePoints[0];

    /// <summary>Whether the method is one of a lambda, an asynchronous method or an iterator, in the object that keeps their locals.</summary>
    private bool IsClosure => _abi.ThisType is not null && _method.Owner.Declaration.FullName is var name
        && name[(name.LastIndexOf('+') + 1)..] is ['<', ..] last && (last.StartsWith("<>c", StringComparison.Ordinal) || last.Contains(">d", StringComparison.Ordinal));

    /// <summary>Tells a debugger what the method's source looks like: the app's own methods only, as others are no concern of its author.</summary>
    private void DescribeScopes()
    {
        if (_source.Module.Origin != ModuleOrigin.App || _body.SequencePoints.Length == 0)
            return;
        _subprogram = _program.DebugInfo.Subprogram(_function, _method, FirstPosition, _program.DebugTypes.OfSignature(_method.Signature));
        _scopeNodes = new int[_body.Scopes.Length];
        for (int i = 0; i < _scopeNodes.Length; i++)
        {
            int parent = ScopeAt(_body.Scopes[i].Start, before: i) is > 0 and var outer ? outer : _subprogram;
            _scopeNodes[i] = _body.Scopes[i].Start == 0 ? parent : _program.DebugInfo.Block(parent, StartOf(_body.Scopes[i]));
        }
    }

    /// <summary>Tells a debugger where the arguments and locals are.</summary>
    private void DescribeVariables()
    {
        if (_subprogram == 0)
            return;
        if (IsClosure)
            DescribeFields();
        DescribeArguments();
        for (int i = 0; i < _scopeNodes.Length; i++)
            foreach (LocalName local in _body.Scopes[i].Locals)
                if (local.Index < _locals.Length)
                    Describe(_scopeNodes[i], DebugTypes.SourceName(local.Name), 0, StartOf(_body.Scopes[i]), _locals[local.Index]);
    }

    private SequencePointEntry StartOf(LocalScope scope) => _body.SequencePoints.FirstOrDefault(point => point.Offset >= scope.Start, FirstPosition);

    private void DescribeArguments()
    {
        int implied = _abi.ThisType is null ? 0 : 1;
        for (int i = IsClosure ? 1 : 0; i < _arguments.Length; i++)
            if ((i < implied ? "this" : _source.ParameterName(i - implied + 1)) is { Length: > 0 } name)
                Describe(_subprogram, name, i + 1, FirstPosition, _arguments[i]);
    }

    /// <summary>The locals that a lambda or a method with <c>await</c> or <c>yield</c> keeps in an object, as the locals that they are in the source.</summary>
    private void DescribeFields()
    {
        foreach (FieldDesc field in _method.Owner.InstanceFields)
        {
            string name = DebugTypes.SourceName(field.Declaration.Name);
            if (name.StartsWith("<>", StringComparison.Ordinal))
                continue;
            int variable = _program.DebugInfo.Variable(_subprogram, _subprogram, name, 0, FirstPosition, _program.DebugTypes.OfVariable(field.Type));
            int offset = _context.Layouts.OffsetOf(field);
            _code.EmitAtEntry($"#dbg_declare(ptr %this, !{variable}, !DIExpression(DW_OP_plus_uconst, {offset}), !{_program.DebugInfo.UnplacedIn(_subprogram)})");
        }
    }

    private void Describe(int scope, string name, int argument, SequencePointEntry position, Variable variable)
    {
        int node = _program.DebugInfo.Variable(_subprogram, scope, name, argument, position, _program.DebugTypes.OfVariable(variable.Type));
        _code.EmitAtEntry($"#dbg_declare(ptr {variable.Address}, !{node}, !DIExpression(), !{_program.DebugInfo.UnplacedIn(scope)})");
    }

    /// <summary>The node of the innermost block of the source around an instruction that declares locals; 0 for none.</summary>
    private int ScopeAt(int offset, int before = int.MaxValue)
    {
        for (int i = Math.Min(_scopeNodes.Length, before) - 1; i >= 0; i--)
            if (_body.Scopes[i].Contains(offset))
                return _scopeNodes[i];
        return 0;
    }
}
