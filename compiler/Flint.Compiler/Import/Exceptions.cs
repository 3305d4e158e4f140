using System.Reflection.Metadata;
using Flint.Compiler.Analysis;

namespace Flint.Compiler.Import;

public sealed partial class MethodImporter
{
    private readonly Dictionary<int, FinallyState> _finallies = [];

    /// <summary>Until exceptions can be caught, throwing reports the exception and ends the program; handlers are never entered.</summary>
    private void ImportThrow()
    {
        StackValue exception = _stack.Pop();
        string address = NonNull(exception);
        MethodNode report = _program.RequireRuntime("Flint.Runtime.Trap", "Throw", _node);
        _program.UsesTraps();
        string caller = _code.EmitValue($"call ptr asm sideeffect \"auipc $0, 0\", \"=r\"()");
        string table = _code.NewTemp();
        _code.Emit(new MethodTableLoad(table, address));
        _code.Emit($"call void {report.Reference}(ptr {address}, {_types.NativeInt} {_code.EmitValue($"ptrtoint ptr {caller} to {_types.NativeInt}")}, {_types.NativeInt} {_code.EmitValue($"ptrtoint ptr {table} to {_types.NativeInt}")})");
        _program.UsesMethodTables();
        _code.Terminate("unreachable");
    }

    /// <summary>Leaves protected regions: runs each finally block on the way out, innermost first, then goes to the target.</summary>
    private void ImportLeave(int target)
    {
        _stack.Clear();
        string continuation = BlockLabel(target);
        Schedule(target);
        foreach (ExceptionRegion region in _body.Regions
            .Where(region => region.Kind == ExceptionRegionKind.Finally && IsInside(_offset, region) && !IsInside(target, region))
            .OrderByDescending(region => region.TryLength))
            continuation = EnterFinally(region, continuation);
        _code.Branch(continuation);
    }

    private static bool IsInside(int offset, ExceptionRegion region) =>
        offset >= region.TryOffset && offset < region.TryOffset + region.TryLength;

    /// <summary>A block that runs a finally handler and then goes on at <paramref name="continuation"/>.</summary>
    private string EnterFinally(ExceptionRegion region, string continuation)
    {
        if (!_finallies.TryGetValue(region.HandlerOffset, out FinallyState? state))
        {
            _finallies[region.HandlerOffset] = state = new FinallyState(_code.Alloca("i32", 4), _code.NewLabel("endfinally"));
            _trailing.Add((state.Exit, () => EndFinally(state)));
        }

        int number = state.Continuations.IndexOf(continuation);
        if (number < 0)
        {
            number = state.Continuations.Count;
            state.Continuations.Add(continuation);
        }

        string entry = _code.NewLabel("finally");
        Schedule(region.HandlerOffset);
        _trailing.Add((entry, () =>
        {
            _code.Location = 0;
            _code.Emit($"store i32 {number}, ptr {state.Selector}");
            _code.Branch(BlockLabel(region.HandlerOffset));
        }));
        return entry;
    }

    private void EndFinally(FinallyState state)
    {
        _code.Location = 0;
        string selected = _code.EmitValue($"load i32, ptr {state.Selector}");
        string cases = string.Join(" ", state.Continuations.Skip(1).Select((label, i) => $"i32 {i + 1}, label %{label}"));
        _code.Terminate($"switch i32 {selected}, label %{state.Continuations[0]} [ {cases} ]");
    }

    private void ImportEndFinally()
    {
        ExceptionRegion region = _body.Regions
            .Where(region => region.Kind == ExceptionRegionKind.Finally
                && _offset >= region.HandlerOffset && _offset < region.HandlerOffset + region.HandlerLength)
            .MinBy(region => region.HandlerLength);
        _code.Branch(_finallies[region.HandlerOffset].Exit);
    }

    private sealed class FinallyState(string selector, string exit)
    {
        public string Selector { get; } = selector;

        public string Exit { get; } = exit;

        public List<string> Continuations { get; } = [];
    }
}

/// <summary>Reads the method table of an object.</summary>
internal sealed class MethodTableLoad(string result, string address) : Llvm.DeferredInstruction
{
    public override IEnumerable<string> Write(Llvm.ProgramFacts facts)
    {
        yield return $"{result} = load ptr, ptr {address}{facts.MethodTableTag}";
    }
}
