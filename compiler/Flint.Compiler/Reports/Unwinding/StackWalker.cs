using System.Collections.Immutable;
using Flint.Compiler.Llvm;

namespace Flint.Compiler.Reports.Unwinding;

/// <summary>
/// Finds the calls that led to where a program ended, from its stack. Methods that never return, or that a failed check ended, may not have kept their return address: then it is the one
/// call of all in the image from which the stack makes sense down to its beginning.
/// </summary>
internal sealed class StackWalker
{
    private const int ReturnAddress = 1;
    private const int StackPointer = 2;
    private const int MostSteps = 200_000;
    private const int MostSearches = 6;
    private static readonly string[] s_reporting = ["Flint.Runtime.Trap::", "Flint.Runtime.Unwinder::", "flint_raise_"];

    private const string Interrupt = "flint_interrupt_";

    private readonly ObjectFile _image;
    private readonly CoreDump _machine;
    private readonly ErrorLine _line;
    private readonly CallFrameTable _frames;
    private readonly CallSites _sites;
    private readonly ElfSymbol[] _functions;
    private readonly ulong _stackTop;
    private readonly ulong _stacksEnd;
    private readonly int _wordSize;
    private readonly bool _hasOwnStack;
    private readonly ElfSymbol? _thrower;
    private int _steps;

    private StackWalker(ObjectFile image, CoreDump machine, ErrorLine line)
    {
        _image = image;
        _machine = machine;
        _line = line;
        _frames = CallFrameTable.Read(image);
        _sites = CallSites.Of(image);
        _functions = [.. image.Symbols.Where(symbol => symbol is { IsFunction: true, Size: > 0 }).OrderBy(symbol => symbol.Value)];
        _stackTop = image.FindSymbol("__stack_top")?.Value ?? 0;
        _stacksEnd = _stackTop;
        _wordSize = image.Is64Bit ? 8 : 4;
        if (image.FindSymbol(ThreadSwitch.LimitSymbol) is { } limit && machine.Read(limit.Value + (ulong)_wordSize, _wordSize) is > 0 and var end)
            _stacksEnd = end;
        _thrower = line is { Cause: null, Address: > 0 } ? FunctionAt(line.Address - 1) : null;
        _hasOwnStack = image.FindSymbol(EntryPoint.DeepTrapSymbol) is not null;
    }

    /// <summary>The addresses to look up, innermost first: of the instruction that failed, then of the calls.</summary>
    public static StackWalk Run(ObjectFile image, CoreDump machine, ErrorLine line)
    {
        var walker = new StackWalker(image, machine, line);
        ulong?[] registers = [.. machine.Registers.Select(register => (ulong?)register)];
        // Without an address, nothing tells where the program's part begins.
        Walk? walk = walker.From(new Frame(machine.Pc, IsCall: false, registers), null, searches: 0, isTrapPassed: line is { Cause: null, Address: 0 });
        return new StackWalk(walk is null ? [] : [.. walk.Addresses()], walk?.IsWhole ?? false);
    }

    /// <summary>Goes on from a frame to the beginning of the stack.</summary>
    /// <param name="searches">How many callers on the way were searched for.</param>
    private Walk? From(Frame frame, Walk? inner, int searches, bool isTrapPassed)
    {
        bool wasReporting = inner is not null && !isTrapPassed;
        while (true)
        {
            if (_steps++ > MostSteps)
                return inner;
            ulong at = frame.IsCall ? frame.Pc - 1 : frame.Pc;
            ElfSymbol? function = FunctionAt(at);
            inner = new Walk(at, inner);
            isTrapPassed |= function is not null && function == _thrower;

            // What reports an exception was called by what threw it, and by nothing else.
            bool isReporting = function is not null && Array.Exists(s_reporting, beginning => function.Name.StartsWith(beginning, StringComparison.Ordinal));
            if (wasReporting && !isReporting && !isTrapPassed && _thrower is not null)
                return inner;
            wasReporting = isReporting;
            if (function is null)
                return inner with { IsWhole = frame.Registers[StackPointer] == _stackTop && isTrapPassed };
            if (_frames.Find(at) is not { } entry || FrameRow.At(entry, at) is not { } row || Caller(frame, row) is not { } caller)
                return inner with { IsWhole = IsFirst(function, frame.Registers[StackPointer]) && isTrapPassed };
            if (IsFirst(function, caller.Registers[StackPointer]))
                return inner with { IsWhole = isTrapPassed };

            if (function.Name == EntryPoint.ReportSymbol && _line.Cause is not null)
            {
                // What follows did not call this: it was interrupted here.
                ulong?[] interrupted = [.. caller.Registers];
                if (_hasOwnStack)
                    interrupted[StackPointer] = _machine.ScratchRegister;
                interrupted[ReturnAddress] = null;
                frame = new Frame(_line.Address, IsCall: false, interrupted);
                isTrapPassed = true;
                inner = null;
                continue;
            }

            if (caller.Pc is { } known && (known != frame.Pc || row.Saved.ContainsKey(ReturnAddress)) && _sites.IsReturnAddress(known) && _sites.CanReach(known, function.Value) && !IsLost(frame, row))
            {
                frame = new Frame(known, IsCall: true, caller.Registers);
                continue;
            }

            return searches == MostSearches || caller.Registers[StackPointer] > _stacksEnd ? inner : Search(function, caller.Registers, inner, searches + 1, isTrapPassed);
        }
    }

    /// <summary>A call that is under way has overwritten the return address, unless it was saved before.</summary>
    private static bool IsLost(Frame frame, FrameRow row) => !row.Saved.ContainsKey(ReturnAddress) && (frame.IsCall || frame.Registers[ReturnAddress] is null);

    /// <summary>Tries all calls that lead to a function, first those in the method that threw: it is known of an exception.</summary>
    private Walk Search(ElfSymbol function, ulong?[] registers, Walk inner, int searches, bool isTrapPassed)
    {
        Walk? best = null;
        IEnumerable<ulong> candidates = _sites.ReturnsOf(function.Value);
        if (!isTrapPassed && _thrower is not null)
            candidates = candidates.OrderBy(address => address == _line.Address ? 0 : FunctionAt(address - 1) == _thrower ? 1 : 2);
        foreach (ulong candidate in candidates)
        {
            // A frame that is too large steps over others.
            if (From(new Frame(candidate, IsCall: true, registers), inner, searches, isTrapPassed) is { IsWhole: true } walk && walk.Depth > (best?.Depth ?? 0))
                best = walk;
        }

        return best ?? inner;
    }

    private bool IsFirst(ElfSymbol function, ulong? stackPointer) =>
        (function.Name == EntryPoint.MainSymbol && stackPointer == _stackTop) || (function.Name == ThreadSwitch.BeginSymbol && stackPointer == _stacksEnd) || function.Name.StartsWith(Interrupt, StringComparison.Ordinal);

    private (ulong? Pc, ulong?[] Registers)? Caller(Frame frame, FrameRow row)
    {
        if (frame.Registers[row.BaseRegister] is not { } start)
            return null;
        ulong stackPointer = start + (ulong)row.BaseOffset;
        ulong?[] registers = [.. frame.Registers];
        foreach ((int register, long offset) in row.Saved)
            if (register < registers.Length)
                registers[register] = _machine.Read(stackPointer + (ulong)offset, _wordSize);
        registers[StackPointer] = stackPointer;
        return (registers[ReturnAddress], registers);
    }

    private ElfSymbol? FunctionAt(ulong pc)
    {
        int low = 0;
        int high = _functions.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            ElfSymbol symbol = _functions[middle];
            if (pc < symbol.Value)
                high = middle - 1;
            else if (pc >= symbol.Value + symbol.Size)
                low = middle + 1;
            else
                return symbol;
        }

        return null;
    }

    /// <param name="IsCall">Whether the address is that behind a call.</param>
    /// <param name="Registers">As they are there; null where it is not known.</param>
    private sealed record Frame(ulong Pc, bool IsCall, ulong?[] Registers);

    /// <summary>A path of frames, outermost last found.</summary>
    private sealed record Walk(ulong Address, Walk? Inner)
    {
        public bool IsWhole { get; init; }

        public int Depth { get; } = 1 + (Inner?.Depth ?? 0);

        public Stack<ulong> Addresses()
        {
            var addresses = new Stack<ulong>();
            for (Walk? walk = this; walk is not null; walk = walk.Inner)
                addresses.Push(walk.Address);
            return addresses;
        }
    }
}

/// <param name="Addresses">Innermost first, the program's own ways of ending included.</param>
/// <param name="IsWhole">Whether the last is where the program began.</param>
internal sealed record StackWalk(ImmutableArray<ulong> Addresses, bool IsWhole);
