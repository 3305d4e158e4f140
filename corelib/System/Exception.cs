using System.Collections;

namespace System;

public class Exception
{
    internal string? _message;

    private IDictionary? _data;

    private Exception? _innerException;

    private string? _helpURL;

    private int _HResult;

    private string? _source;

    public Exception()
    {
    }

    public Exception(string? message) => _message = message;

    public Exception(string? message, Exception? innerException)
    {
        _message = message;
        _innerException = innerException;
    }

    public Exception? InnerException => _innerException;

    public virtual string Message =>
        _message ?? DefaultMessage ?? string.Concat("Exception of type '", ClassName, "' was thrown.");

    /// <summary>What an exception says that a failed check raised. Not part of the object, so that who never asks does not pay for the text.</summary>
    internal virtual string? DefaultMessage => null;

    public int HResult
    {
        get => _HResult != 0 ? _HResult : DefaultHResult;
        set => _HResult = value;
    }

    /// <summary>That of an exception which was given none. Like <see cref="DefaultMessage"/>, no part of the object.</summary>
    internal virtual int DefaultHResult => unchecked((int)0x80131500);

    /// <summary>The full name of the exception's type, which the compiler gives each of them: no type object is needed.</summary>
    internal virtual string ClassName => "";

    public virtual string? Source
    {
        get => _source;
        set => _source = value;
    }

    /// <summary>Addresses are on the console, lines are on the host.</summary>
    public virtual string? StackTrace => null;

    internal DispatchState CaptureDispatchState() => default;

    internal void RestoreDispatchState(in DispatchState state)
    {
    }

    internal void SetCurrentStackTrace()
    {
    }

    /// <summary>What ExceptionDispatchInfo keeps: nothing, as there is no stack trace.</summary>
    internal readonly struct DispatchState
    {
    }

    public override string ToString()
    {
        string text = ClassName;
        string message = Message;
        if (!string.IsNullOrEmpty(message))
            text = string.Concat(text, ": ", message);
        return _innerException == null
            ? text
            : string.Concat(text, "\n ---> ", _innerException.ToString(), "\n   --- End of inner exception stack trace ---");
    }
}
