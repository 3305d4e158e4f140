namespace System.Threading;

public enum EventResetMode
{
    AutoReset = 0,
    ManualReset = 1,
}
