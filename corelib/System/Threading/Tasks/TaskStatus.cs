namespace System.Threading.Tasks;

public enum TaskStatus
{
    Created = 0,
    WaitingForActivation = 1,
    WaitingToRun = 2,
    Running = 3,
    RanToCompletion = 5,
    Canceled = 6,
    Faulted = 7,
}
