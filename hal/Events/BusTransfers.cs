namespace Flint.Hal;

/// <summary>What a bus does by interrupt: one transfer at a time, others wait in order.</summary>
internal sealed class BusTransfers : Registered<BusTransfers>
{
    private TaskCompletionSource<int>? _current;
    private Task _last = Task.CompletedTask;
    private OutputPin _selected;
    private bool _hasSelected;
    private volatile bool _isRunning;

    private BusTransfers(int number) : base(number) => Register();

    /// <param name="number">The chip's number for an I2C bus, the complement of that for an SPI bus.</param>
    public static BusTransfers Of(int number) => Find(number) ?? new BusTransfers(number);

    /// <summary>Makes a transfer after those that were asked for before.</summary>
    /// <param name="start">Begins it; the handler reports its end.</param>
    /// <returns>What the handler reported.</returns>
    public Task<int> RunAsync(Action start)
    {
        Task<int> transfer = RunAfterLastAsync(start);
        _last = transfer;
        return transfer;
    }

    /// <summary>Selects the device of the transfer that begins, until it ends.</summary>
    public void Select(OutputPin chipSelect)
    {
        _selected = chipSelect;
        _hasSelected = true;
        chipSelect.On();
    }

    /// <summary>Waits in a loop for the end of the transfer that runs by interrupt, if there is one: the bus is then free for one without.</summary>
    public static void WaitUntilIdle(int number)
    {
        if (Find(number) is { } transfers)
        {
            while (transfers._isRunning)
            {
            }
        }
    }

    /// <summary>By the handler.</summary>
    public static void Complete(int number, int status)
    {
        if (Find(number) is not { } transfers)
            return;
        transfers.End();
        transfers._current?.TrySetResult(status);
    }

    private void End()
    {
        if (_hasSelected)
            _selected.Off();
        _isRunning = false;
    }

    // A task keeps the method's arguments. So the one before is none of them, or each would keep all before it.
    private async Task<int> RunAfterLastAsync(Action start)
    {
        await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _current = new TaskCompletionSource<int>();
        _isRunning = true;
        try
        {
            start();
        }
        catch
        {
            End();
            throw;
        }

        return await _current.Task;
    }
}
