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
    private readonly Dictionary<(object, string, int, int), int> _locations = [];
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
        int file = File(OwnFile);
        _unit = Add(
            $"distinct !DICompileUnit(language: DW_LANG_C11, file: !{file}, producer: \"flint\", isOptimized: true, runtimeVersion: 0, emissionKind: LineTablesOnly)");
        _subroutineType = Add("!DISubroutineType(types: !1)");
        _aliasRoot = Add("!{!\"flint\"}");
    }

    /// <summary>The number of a location node.</summary>
    /// <param name="function">What the instruction is part of: the key that <see cref="Subprogram(object)"/> takes.</param>
    /// <param name="method">Whose name a stack trace shows.</param>
    public int Location(object function, MethodDesc method, SequencePointEntry position)
    {
        if (_locations.TryGetValue((function, position.File, position.Line, position.Column), out int known))
            return known;
        int subprogram = Subprogram(function, method, position);
        return _locations[(function, position.File, position.Line, position.Column)] =
            Add($"!DILocation(line: {position.Line}, column: {position.Column}, scope: !{subprogram})");
    }

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
        int version = Add("!{i32 2, !\"Debug Info Version\", i32 3}");
        int dwarf = Add("!{i32 7, !\"Dwarf Version\", i32 4}");
        int target = Add($"!{{i32 1, !\"target-abi\", !\"{abi}\"}}");
        output.Append("!llvm.dbg.cu = !{!").Append(_unit).Append("}\n");
        output.Append("!llvm.module.flags = !{!").Append(version).Append(", !").Append(dwarf).Append(", !").Append(target).Append("}\n");
        for (int i = 0; i < _nodes.Count; i++)
            output.Append('!').Append(i).Append(" = ").Append(_nodes[i]).Append('\n');
    }

    private int Subprogram(object function, MethodDesc method, SequencePointEntry position)
    {
        if (_subprograms.TryGetValue(function, out int known))
            return known;
        int file = File(position.File);
        string name = LlvmNames.Quote(method.Name.Replace("::", ".", StringComparison.Ordinal));
        return _subprograms[function] = Add(
            $"distinct !DISubprogram(name: {name}, scope: !{file}, file: !{file}, line: {position.Line}, type: !{_subroutineType}, scopeLine: {position.Line}, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !{_unit})");
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
