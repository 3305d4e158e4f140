using Flint.Testing.Engines;

namespace Flint.Testing;

/// <summary>The core's registers.</summary>
public sealed class CoreRegisters
{
    private readonly IBoardEngine engine;

    internal CoreRegisters(IBoardEngine engine) => this.engine = engine;

    /// <param name="name">As the calling convention or the manual calls it: <c>a0</c>, <c>x10</c>, <c>sp</c>, <c>pc</c>, <c>mcause</c>.</param>
    /// <exception cref="BuildErrorException">The core has none of that name.</exception>
    public ulong this[string name]
    {
        get => engine.Register(name);
        set => engine.SetRegister(name, value);
    }
}
