namespace Flint.Sim;

/// <summary>Where the core and the peripherals tell what is wrong with a program, each thing once for each instruction that does it.</summary>
public sealed class DiagnosticLog
{
    private readonly HashSet<(DiagnosticKind Kind, string Subject, ulong Address)> told = [];
    private readonly List<Diagnostic> all = [];
    private readonly Func<(ulong Address, ulong Cycle)> now;

    /// <param name="now">The instruction that is executing, and the cycle.</param>
    internal DiagnosticLog(Func<(ulong Address, ulong Cycle)> now) => this.now = now;

    /// <summary>Told of each as it comes.</summary>
    public event Action<Diagnostic>? Told;

    /// <summary>All so far, in the order in which they came.</summary>
    public IReadOnlyList<Diagnostic> All => all;

    /// <param name="subject">The device by its name on the platform, or empty.</param>
    /// <param name="message">One sentence without a full stop, with addresses and registers by name.</param>
    public void Tell(DiagnosticKind kind, string subject, string message)
    {
        (ulong address, ulong cycle) = now();
        Tell(kind, subject, message, address, cycle);
    }

    /// <param name="address">Of the instruction that did it.</param>
    internal void Tell(DiagnosticKind kind, string subject, string message, ulong address) => Tell(kind, subject, message, address, now().Cycle);

    private void Tell(DiagnosticKind kind, string subject, string message, ulong address, ulong cycle)
    {
        if (!told.Add((kind, subject, address)))
            return;
        var diagnostic = new Diagnostic(kind, subject, message, address, cycle);
        all.Add(diagnostic);
        Told?.Invoke(diagnostic);
    }
}
