using System.Text;
using Flint.Compiler.Escape;
using Flint.Compiler.Metadata;
using Flint.Compiler.TypeSystem;

namespace Flint.Compiler.Llvm;

/// <summary>The module's metadata: which C# line an instruction comes from, and which memory accesses cannot alias.</summary>
public sealed class DebugInfo
{
    private readonly List<string> _nodes = [];
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _subprograms = [];
    private readonly Dictionary<(object, int, string, int, int), int> _locations = [];
    private readonly List<string> _globals = [];
    private readonly Dictionary<int, (int Node, List<string> Variables)> _retained = [];
    private readonly Dictionary<string, string> _aliasTags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);
    private readonly int _unit;
    private readonly int _subroutineType;
    private readonly int _aliasRoot;

    /// <summary>Metadata to append to a load of a number: what it reads is no address.</summary>
    public const string NumberTag = $", !{IrMetadata.Number} !1";

    /// <summary>Metadata to append to the call of a delegate's code.</summary>
    public const string DelegateTag = $", !{IrMetadata.Delegate} !1";

    /// <summary>The source of what is no method of the program's.</summary>
    public const string OwnFile = "firmware";

    public DebugInfo()
    {
        // Fixed numbers that instructions name: !0 a check that hardly ever fails, !1 empty, !2 what a length can be.
        Add("!{!\"branch_weights\", i32 1, i32 1048575}");
        Add("!{}");
        Add("!{i32 0, i32 -2147483648}");
        _unit = Reserve();
        _subroutineType = Add("!DISubroutineType(types: !1)");
        _aliasRoot = Add("!{!\"flint\"}");
    }

    /// <summary>The number of a location node.</summary>
    /// <param name="function">What the instruction is part of: the key that <see cref="Subprogram(object)"/> takes.</param>
    /// <param name="method">Whose name a stack trace shows.</param>
    /// <param name="block">The node of the block of source that it is in, 0 for the whole function.</param>
    public int Location(object function, MethodDesc method, SequencePointEntry position, int block = 0)
    {
        var key = (function, block, position.File, position.Line, position.Column);
        if (_locations.TryGetValue(key, out int known))
            return known;
        int scope = block > 0 ? block : Subprogram(function, method, position);
        return _locations[key] = Add($"!DILocation(line: {position.Line}, column: {position.Column}, scope: !{scope})");
    }

    /// <summary>The number of a new node for a block of source.</summary>
    /// <param name="parent">The node of the block or function around it.</param>
    public int Block(int parent, SequencePointEntry position) =>
        Add($"distinct !DILexicalBlock(scope: !{parent}, file: !{File(position.File)}, line: {position.Line}, column: {position.Column})");

    /// <summary>The number of a new node for an argument or local, which a debugger shows as optimised out when nothing is left of it.</summary>
    /// <param name="subprogram">The node of its function, which has a type.</param>
    /// <param name="scope">The node of the block or function that declares it.</param>
    /// <param name="argument">Its position from 1, 0 for a local.</param>
    public int Variable(int subprogram, int scope, string name, int argument, SequencePointEntry position, string type)
    {
        int variable = Add(
            $"!DILocalVariable(name: {LlvmNames.Quote(name)}, {(argument > 0 ? $"arg: {argument}, " : "")}scope: !{scope}, file: !{File(position.File)}, line: {position.Line}, type: {type})");
        _retained[subprogram].Variables.Add($"!{variable}");
        return variable;
    }

    /// <summary>Metadata to append to the storage of a static field.</summary>
    public string StaticTag(string name, string type)
    {
        int variable = Add($"distinct !DIGlobalVariable(name: {LlvmNames.Quote(name)}, scope: !{_unit}, file: !{File(OwnFile)}, type: {type}, isLocal: true, isDefinition: true)");
        int expression = Add($"!DIGlobalVariableExpression(var: !{variable}, expr: !DIExpression())");
        _globals.Add($"!{expression}");
        return $", !dbg !{expression}";
    }

    /// <summary>The number of a node that is not known yet.</summary>
    public int Reserve() => Add("");

    public void Fill(int reserved, string node) => _nodes[reserved] = node;

    /// <summary>The number of a node that is the same wherever its text is.</summary>
    public int Shared(string node) => Node(node);

    /// <summary>The number of a function's node, 0 when no instruction of it has a location.</summary>
    public int Subprogram(object function) => _subprograms.GetValueOrDefault(function);

    /// <summary>The number of a location node for what a function does on no line of its source; 0 when no instruction of it has a location.</summary>
    public int Unplaced(object function) =>
        _subprograms.TryGetValue(function, out int subprogram) ? Add($"!DILocation(line: 0, scope: !{subprogram})") : 0;

    /// <summary>The number of a node for a function that comes from no source, so that what is inlined into it keeps its lines.</summary>
    public int Subprogram(string name) => Node(
        $"distinct !DISubprogram(name: {LlvmNames.Quote(name)}, scope: !{File(OwnFile)}, file: !{File(OwnFile)}, type: !{_subroutineType}, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !{_unit})");

    /// <summary>Metadata to append to a call in such a function.</summary>
    public string UnplacedTag(int subprogram) => $", !dbg !{UnplacedIn(subprogram)}";

    /// <summary>The number of the location node that <see cref="UnplacedTag"/> refers to.</summary>
    public int UnplacedIn(int subprogram) => Node($"!DILocation(line: 0, scope: !{subprogram})");

    /// <summary>Metadata to append to an allocation: the type of the object, for reports.</summary>
    public string TypeTag(TypeDesc type) => $", !{IrMetadata.Type} !{Node($"!{{!{LlvmNames.Quote(type.Name)}}}")}";

    /// <summary>Metadata to append to an indirect call that can reach these functions only.</summary>
    public string CalleesTag(IEnumerable<string> references) =>
        $", !{IrMetadata.Callees} !{Node($"!{{{string.Join(", ", references.Select(reference => "ptr " + reference))}}}")}";

    /// <summary>Metadata to append to a load or store of a kind of memory that only accesses of the same kind alias.</summary>
    public string AliasTag(string kind)
    {
        if (_aliasTags.TryGetValue(kind, out string? tag))
            return tag;
        int type = Add($"!{{!{LlvmNames.Quote(kind)}, !{_aliasRoot}, i64 0}}");
        return _aliasTags[kind] = $", !tbaa !{Add($"!{{!{type}, !{type}, i64 0}}")}";
    }

    public void Write(StringBuilder output, string abi)
    {
        Fill(
            _unit,
            $"distinct !DICompileUnit(language: DW_LANG_C11, file: !{File(OwnFile)}, producer: \"flint\", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, globals: !{{{string.Join(", ", _globals)}}})");
        foreach ((int node, List<string> variables) in _retained.Values)
            Fill(node, $"!{{{string.Join(", ", variables)}}}");
        int version = Add("!{i32 2, !\"Debug Info Version\", i32 3}");
        int dwarf = Add("!{i32 7, !\"Dwarf Version\", i32 4}");
        int target = Add($"!{{i32 1, !\"target-abi\", !\"{abi}\"}}");
        output.Append("!llvm.dbg.cu = !{!").Append(_unit).Append("}\n");
        output.Append("!llvm.module.flags = !{!").Append(version).Append(", !").Append(dwarf).Append(", !").Append(target).Append("}\n");
        for (int i = 0; i < _nodes.Count; i++)
            output.Append('!').Append(i).Append(" = ").Append(_nodes[i]).Append('\n');
    }

    /// <summary>The number of a function's node, made when it has none.</summary>
    /// <param name="type">The node of its result and parameters, where these are shown.</param>
    public int Subprogram(object function, MethodDesc method, SequencePointEntry position, string? type = null)
    {
        if (_subprograms.TryGetValue(function, out int known))
            return known;
        int file = File(position.File);
        string name = LlvmNames.Quote(method.Name.Replace("::", ".", StringComparison.Ordinal));
        int retained = type is null ? 0 : Reserve();
        int subprogram = Add(
            $"distinct !DISubprogram(name: {name}, scope: !{file}, file: !{file}, line: {position.Line}, type: {type ?? $"!{_subroutineType}"}, scopeLine: {position.Line}, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !{_unit}{(retained > 0 ? $", retainedNodes: !{retained}" : "")})");
        if (retained > 0)
            _retained[subprogram] = (retained, []);
        return _subprograms[function] = subprogram;
    }

    private int File(string name)
    {
        if (!_files.TryGetValue(name, out int file))
            _files[name] = file = Add($"!DIFile(filename: {LlvmNames.Quote(name)}, directory: \"\")");
        return file;
    }

    private int Node(string node)
    {
        if (!_shared.TryGetValue(node, out int number))
            _shared[node] = number = Add(node);
        return number;
    }

    private int Add(string node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }
}
