namespace System.Threading;

public partial class CancellationTokenSource
{
    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token) =>
        new LinkedNCancellationTokenSource(new ReadOnlySpan<CancellationToken>([token]));

    public static CancellationTokenSource CreateLinkedTokenSource(CancellationToken token1, CancellationToken token2) =>
        new LinkedNCancellationTokenSource(new ReadOnlySpan<CancellationToken>([token1, token2]));

    public static CancellationTokenSource CreateLinkedTokenSource(ReadOnlySpan<CancellationToken> tokens)
    {
        if (tokens.Length == 0)
            throw new ArgumentException("No tokens were supplied.");
        return new LinkedNCancellationTokenSource(tokens);
    }

    private sealed class LinkedNCancellationTokenSource : CancellationTokenSource
    {
        private readonly CancellationTokenRegistration[] _linkingRegistrations;

        internal LinkedNCancellationTokenSource(ReadOnlySpan<CancellationToken> tokens)
        {
            _linkingRegistrations = new CancellationTokenRegistration[tokens.Length];
            for (int i = 0; i < tokens.Length; i++)
                _linkingRegistrations[i] = tokens[i].UnsafeRegister(
                    static source => ((CancellationTokenSource)source!).NotifyCancellation(throwOnFirstException: false), this);
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing || _disposed)
                return;
            foreach (CancellationTokenRegistration registration in _linkingRegistrations)
                registration.Dispose();
            base.Dispose(disposing);
        }
    }
}
