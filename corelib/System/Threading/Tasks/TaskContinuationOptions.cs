namespace System.Threading.Tasks;

[Flags]
public enum TaskContinuationOptions
{
    None = 0,
    NotOnRanToCompletion = 0x10000,
    NotOnFaulted = 0x20000,
    NotOnCanceled = 0x40000,
    ExecuteSynchronously = 0x80000,
}
