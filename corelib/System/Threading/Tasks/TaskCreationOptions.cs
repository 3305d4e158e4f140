namespace System.Threading.Tasks;

[Flags]
public enum TaskCreationOptions
{
    None = 0,
    AttachedToParent = 4,
    RunContinuationsAsynchronously = 64,
}
