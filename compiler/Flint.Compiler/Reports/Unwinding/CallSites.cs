using System.Buffers.Binary;

namespace Flint.Compiler.Reports.Unwinding;

/// <summary>Which code calls which, by the instructions of an image (RISC-V Unprivileged ISA: JAL, JALR, C.J, C.JAL, C.JR, C.JALR).</summary>
internal sealed class CallSites
{
    private readonly Dictionary<ulong, List<ulong>> _returnsOf = [];
    private readonly Dictionary<ulong, HashSet<ulong>> _jumpsTo = [];
    private readonly Dictionary<ulong, ulong?> _calls = [];
    private readonly bool _is64;

    private CallSites(bool is64) => _is64 = is64;

    public static CallSites Of(ObjectFile image)
    {
        var sites = new CallSites(image.Is64Bit);
        foreach (ElfSymbol symbol in image.Symbols)
            if (symbol is { IsFunction: true, Size: > 0, Section: { IsExecutable: true } section })
                sites.Read(symbol.Value, section.Data.Span.Slice((int)(symbol.Value - section.Address), (int)symbol.Size));
        return sites;
    }

    /// <summary>Where code goes on that was called: whether the instruction before an address is a call.</summary>
    public bool IsReturnAddress(ulong address) => _calls.ContainsKey(address);

    /// <summary>Whether the call before a return address can have led to a function, by jumps of others as its last act too.</summary>
    public bool CanReach(ulong returnAddress, ulong function) =>
        _calls.TryGetValue(returnAddress, out ulong? target) && (target is not { } entry || entry == function || Jumping(function).Contains(entry));

    /// <summary>The return addresses of all calls that can lead to a function: of those that name it, then of those through pointers.</summary>
    public IEnumerable<ulong> ReturnsOf(ulong function) => Jumping(function).Prepend(function)
        .SelectMany(entry => _returnsOf.GetValueOrDefault(entry, []))
        .Concat(_calls.Where(call => call.Value is null).Select(call => call.Key).Order());

    /// <summary>The functions that end by a jump to a function, or to one that does.</summary>
    private HashSet<ulong> Jumping(ulong function)
    {
        var found = new HashSet<ulong>();
        var pending = new Queue<ulong>([function]);
        while (pending.TryDequeue(out ulong target))
            foreach (ulong jumping in _jumpsTo.GetValueOrDefault(target, []))
                if (found.Add(jumping))
                    pending.Enqueue(jumping);
        return found;
    }

    private void Read(ulong function, ReadOnlySpan<byte> code)
    {
        ulong end = function + (ulong)code.Length;
        ulong? upper = null;
        int upperRegister = 0;
        for (int at = 0; at + 2 <= code.Length;)
        {
            ulong pc = function + (ulong)at;
            uint half = BinaryPrimitives.ReadUInt16LittleEndian(code[at..]);
            bool isShort = (half & 3) != 3;
            if (!isShort && at + 4 > code.Length)
                return;
            uint word = isShort ? half : BinaryPrimitives.ReadUInt32LittleEndian(code[at..]);
            at += isShort ? 2 : 4;
            ulong next = function + (ulong)at;
            if (isShort)
                Short(function, end, pc, next, half);
            else
                Long(function, end, pc, next, word, upper, upperRegister);
            upper = (word & 0x7F) == 0x17 && !isShort ? Wrap(pc + (ulong)(long)(int)(word & 0xFFFF_F000)) : null;
            upperRegister = (int)(word >> 7 & 31);
        }
    }

    private void Long(ulong function, ulong end, ulong pc, ulong next, uint word, ulong? upper, int upperRegister)
    {
        int destination = (int)(word >> 7 & 31);
        if ((word & 0x7F) == 0x6F)
        {
            int offset = ((int)word >> 31 << 20) | (int)(word & 0xFF000) | (int)(word >> 9 & 0x800) | (int)(word >> 20 & 0x7FE);
            Transfer(function, end, next, Wrap(pc + (ulong)(long)offset), destination);
        }
        else if ((word & 0x707F) == 0x67)
        {
            ulong? target = upper is { } start && upperRegister == (int)(word >> 15 & 31) ? Wrap(start + (ulong)(long)((int)word >> 20)) : null;
            Transfer(function, end, next, target, destination);
        }
    }

    private void Short(ulong function, ulong end, ulong pc, ulong next, uint half)
    {
        uint kind = half & 0xE003;
        if (kind == 0xA001 || (kind == 0x2001 && !_is64))
        {
            int offset = ((int)(half << 19) >> 31 << 11) | (int)(half >> 7 & 0x10) | (int)(half >> 1 & 0x300) | (int)(half << 2 & 0x400) | (int)(half >> 1 & 0x40)
                | (int)(half << 1 & 0x80) | (int)(half >> 2 & 0xE) | (int)(half << 3 & 0x20);
            Transfer(function, end, next, Wrap(pc + (ulong)(long)offset), kind == 0xA001 ? 0 : 1);
        }
        else if ((half & 0xF07F) == 0x9002 && (half & 0xF80) != 0)
        {
            Transfer(function, end, next, null, 1);
        }
    }

    private void Transfer(ulong function, ulong end, ulong next, ulong? target, int destination)
    {
        if (destination == 1)
        {
            _calls[next] = target;
            if (target is { } entry)
                Of(_returnsOf, entry).Add(next);
        }
        else if (destination == 0 && target is { } other && (other < function || other >= end))
        {
            if (!_jumpsTo.TryGetValue(other, out HashSet<ulong>? from))
                _jumpsTo[other] = from = [];
            from.Add(function);
        }
    }

    private static List<ulong> Of(Dictionary<ulong, List<ulong>> lists, ulong key)
    {
        if (!lists.TryGetValue(key, out List<ulong>? list))
            lists[key] = list = [];
        return list;
    }

    private ulong Wrap(ulong address) => _is64 ? address : (uint)address;
}
