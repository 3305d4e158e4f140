#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using System.Collections.Generic;
using Meadow;

namespace Flint.Hal;

/// <summary>Those who are told of changes until they dispose of their subscription.</summary>
internal sealed class Observers<T> where T : struct
{
    private readonly List<IObserver<IChangeResult<T>>> _all = [];

    public IDisposable Add(IObserver<IChangeResult<T>> observer)
    {
        _all.Add(observer);
        return new Subscription(_all, observer);
    }

    public void Tell(IChangeResult<T> change)
    {
        for (int i = 0; i < _all.Count; i++)
            _all[i].OnNext(change);
    }

    private sealed class Subscription(List<IObserver<IChangeResult<T>>> all, IObserver<IChangeResult<T>> observer) : IDisposable
    {
        public void Dispose() => all.Remove(observer);
    }
}
