using System.Diagnostics.Tracing;

namespace System.Threading.Tasks;

internal sealed class TplEventSource : EventSource
{
    public static readonly TplEventSource Log = new();

    private TplEventSource()
    {
    }
}
