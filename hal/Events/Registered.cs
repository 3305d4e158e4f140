using Flint.Boards;

namespace Flint.Hal;

/// <summary>What interrupt handlers find by its number: a list for each kind, which they can walk at any moment.</summary>
/// <typeparam name="T">The kind.</typeparam>
public abstract class Registered<T>
    where T : Registered<T>
{
    private static T? s_first;

    private T? _next;

    private protected Registered(int number) => Number = number;

    /// <summary>The chip's number for it.</summary>
    private protected int Number { get; }

    internal static T? Find(int number)
    {
        T? found = s_first;
        while (found is not null && found.Number != number)
            found = found._next;
        return found;
    }

    /// <param name="taken">What to say when another has the number.</param>
    /// <exception cref="InvalidOperationException">Another has the number.</exception>
    internal static void RequireFree(int number, string taken)
    {
        if (Find(number) is not null)
            throw new InvalidOperationException(taken);
    }

    private protected void Register()
    {
        using (Interrupts.Mask())
        {
            _next = s_first;
            s_first = (T)this;
        }
    }

    private protected void Unregister()
    {
        using (Interrupts.Mask())
        {
            if (s_first == this)
            {
                s_first = _next;
                return;
            }

            for (T? other = s_first; other is not null; other = other._next)
                if (other._next == this)
                    other._next = _next;
        }
    }
}
