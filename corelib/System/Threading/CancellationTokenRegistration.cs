using System.Threading.Tasks;

namespace System.Threading;

public readonly struct CancellationTokenRegistration : IEquatable<CancellationTokenRegistration>, IDisposable
{
    private readonly CancellationTokenSource.CallbackNode? _node;

    internal CancellationTokenRegistration(CancellationTokenSource.CallbackNode node) => _node = node;

    public CancellationToken Token => _node == null ? default : new CancellationToken(_node.Source);

    public void Dispose() => Unregister();

    public ValueTask DisposeAsync()
    {
        Unregister();
        return default;
    }

    public bool Unregister() => _node != null && _node.Source.Unregister(_node);

    public bool Equals(CancellationTokenRegistration other) => _node == other._node;

    public override bool Equals(object? obj) => obj is CancellationTokenRegistration other && Equals(other);

    public override int GetHashCode() => _node == null ? 0 : _node.GetHashCode();

    public static bool operator ==(CancellationTokenRegistration left, CancellationTokenRegistration right) => left._node == right._node;

    public static bool operator !=(CancellationTokenRegistration left, CancellationTokenRegistration right) => left._node != right._node;
}
