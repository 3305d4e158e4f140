namespace Flint.CoreLib.Tests;

/// <summary>
/// A shadow with a wrong name or signature compiles, and the official member is used in silence. These tests hold corelib against
/// the official metadata.
/// </summary>
public sealed class ShadowTests
{
    private static readonly Library s_ours = new(Library.PathOf("CoreLib"));

    private static readonly Library[] s_official =
    [
        new(Path.Combine(Library.PathOf("Official"), "native", "System.Private.CoreLib.dll")),
        new(Path.Combine(Library.PathOf("Official"), "lib", "net10.0", "System.Console.dll")),
        new(Path.Combine(Library.PathOf("Official"), "lib", "net10.0", "System.Diagnostics.TraceSource.dll")),
    ];

    [Fact]
    public void CoreLib_stands_alone() => Assert.Equal(0, s_ours.References);

    [Fact]
    public void Nothing_public_is_unknown_to_NET()
    {
        List<string> unknown = [];
        // The base of Task has to be public for C#. Apps are compiled against the official reference assemblies and do not see it.
        foreach (LibraryType type in s_ours.Types.Values.Where(type => type.IsPublic && type.Name != "Flint.Runtime.Continuation"))
        {
            LibraryType? official = Official(type.Name);
            if (official is null)
                unknown.Add(type.Name);
            else
                unknown.AddRange(VisibleMembers(type).Except(VisibleMembers(official)).Select(member => $"{type.Name}: {member}"));
        }

        Assert.Empty(unknown);
    }

    [Fact]
    public void Extern_members_of_official_types_have_an_official_body_or_an_intrinsic()
    {
        string[] intrinsics =
        [
            "System.Buffer: static System.Void Memmove(System.Byte&, System.Byte&, System.UIntPtr)",
            "System.Enum: System.String ToText(System.Char)",
            "System.MulticastDelegate: static System.MulticastDelegate NewMulticast(System.MulticastDelegate, System.Delegate[], System.Int32)",
            "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler: static System.Boolean get_HasProviders()",
            "System.RuntimeType: Flint.Runtime.EnumDescription* get_Enum()",
            "System.RuntimeType: System.Int32 get_Index()",
            "System.RuntimeType: static System.IntPtr* BaseTypes()",
            "System.RuntimeType: static System.Int32* Attributes()",
            "System.RuntimeType: static System.IntPtr* DeclaringTypes()",
            "System.RuntimeType: static System.IntPtr* GenericDefinitions()",
            "System.RuntimeType: static System.IntPtr* GenericArguments()",
            "System.RuntimeType: static System.IntPtr* Interfaces()",
            "System.RuntimeType: static System.IntPtr* ElementTypes()",
            "System.RuntimeType: static System.IntPtr* ArrayTypes()",
            "System.RuntimeType: static System.Int32* Relations()",
            "System.RuntimeType: System.Int32 get_TraitBits()",
            "System.RuntimeType: static System.String NameOf(System.RuntimeType)",
            "System.RuntimeType: static System.String FullNameOf(System.RuntimeType)",
            "System.String: static System.String AllocateUnwritten(System.Int32)",
            "System.String: static System.IntPtr* get_Literals()",
            "System.Threading.ExecutionContext: static System.Boolean get_HasLocals()",
            "System.Threading.Tasks.Task: static System.Boolean get_TellsCurrent()",
        ];
        IEnumerable<string> unknown =
            from pair in Shadows()
            from method in pair.Ours.Methods
            where method.IsExtern && pair.Official.Methods.All(candidate => candidate.Signature != method.Signature)
            select $"{pair.Ours.Name}: {method.Signature}";

        Assert.Equal(intrinsics, unknown);
    }

    [Fact]
    public void Instance_fields_keep_their_official_names_and_types()
    {
        string[] own =
        [
            "System.AggregateException: System.Object _rocView",
            "System.ArgumentOutOfRangeException: System.String _actualText",
            "System.Array: System.Int32 _length",
            "System.Delegate: System.IntPtr _method",
            "System.Globalization.CultureInfo: System.Object _compareInfo",
            "System.Globalization.CultureInfo: System.Object _textInfo",
            "System.Globalization.CultureInfo: System.Object _calendar",
            "System.Globalization.DateTimeFormatInfo: System.Object _compareInfo",
            "System.Globalization.DateTimeFormatInfo: System.Object calendar",
            "System.Globalization.DateTimeFormatInfo: System.Int32 formatFlags",
            "System.Globalization.DateTimeFormatInfo: System.Object[] _dtfiTokenHash",
            "System.HashCode: System.UInt32 _hash",
            "System.MulticastDelegate: System.Delegate[] _invocationList",
            "System.MulticastDelegate: System.Int32 _invocationCount",
            "System.Runtime.CompilerServices.AsyncIteratorMethodBuilder: System.Runtime.CompilerServices.AsyncTaskMethodBuilder _builder",
            "System.Runtime.CompilerServices.AsyncTaskMethodBuilder: System.Threading.Tasks.Task m_task",
            "System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder: System.Threading.Tasks.Task m_task",
            "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler: System.Runtime.CompilerServices.InterpolationProvider _provider",
            "System.Runtime.DependentHandle: Flint.Runtime.Handle _data",
            "System.Text.Encoding: System.Object _dataItem",
            "System.Text.Encoding: System.Object encoderFallback",
            "System.Text.Encoding: System.Object decoderFallback",
            "System.Threading.CancellationTokenSource: System.Boolean _isCanceled",
            "System.Threading.CancellationTokenSource: System.Threading.TimerQueueTimer _timer",
            "System.Threading.CancellationTokenSource: System.Threading.CancellationTokenSource+CallbackNode _callbacks",
            "System.Threading.CancellationTokenSource+CallbackNode: System.Threading.CancellationTokenSource Source",
            "System.Threading.CancellationTokenSource+CallbackNode: System.Object State",
            "System.Threading.CancellationTokenSource+CallbackNode: System.Threading.CancellationTokenSource+CallbackNode Older",
            "System.Threading.CancellationTokenSource+CallbackNode: System.Threading.CancellationTokenSource+CallbackNode Newer",
            "System.Threading.CancellationTokenSource+CallbackNode: System.Boolean IsWaiting",
            "System.Threading.EventWaitHandle: System.Threading.EventResetMode _mode",
            "System.Threading.EventWaitHandle: System.Boolean _isSet",
            "System.Threading.ExecutionContext: System.Threading.IAsyncLocal _key",
            "System.Threading.ExecutionContext: System.Object _value",
            "System.Threading.ExecutionContext: System.Threading.ExecutionContext _others",
            "System.Threading.ExecutionContext: System.Boolean _notifies",
            "System.Threading.ManualResetEventSlim: System.Int32 _spinCount",
            "System.Threading.ManualResetEventSlim: System.Boolean _isSet",
            "System.Threading.ManualResetEventSlim: System.Boolean _isDisposed",
            "System.Threading.ManualResetEventSlim: System.Threading.ManualResetEventSlim+Handle _handle",
            "System.Threading.Semaphore: System.Int32 _maximum",
            "System.Threading.Semaphore: System.Int32 _count",
            "System.Threading.SemaphoreSlim: System.Boolean _isDisposed",
            "System.Threading.SemaphoreSlim: System.Threading.SemaphoreSlim+Waiter _first",
            "System.Threading.SemaphoreSlim: System.Threading.SemaphoreSlim+Waiter _last",
            "System.Threading.Tasks.Task+WhenAllPromise: System.Threading.Tasks.Task+Exceptions _exceptions",
            "System.Threading.Tasks.Task+WhenAllPromise`1: System.Threading.Tasks.Task+Exceptions _exceptions",
            "System.Threading.Tasks.UnwrapPromise`1: System.Boolean _hasInner",
            "System.Threading.Thread: System.Int32 _managedThreadId",
            "System.Threading.Thread: System.Boolean _isBackground",
            "System.Threading.Thread: System.Threading.ThreadPriority _priority",
            "System.Threading.Thread: System.Int32 _stackSize",
            "System.Threading.Thread: System.Delegate _start",
            "System.Threading.Thread: System.Object _parameter",
            "System.Threading.Thread: System.Threading.ExecutionContext _context",
            "System.Threading.Thread: System.Threading.Thread _next",
            "System.Threading.Thread: System.UIntPtr[] _stack",
            "System.Threading.Thread: System.UIntPtr _stackPointer",
            "System.Threading.Thread: System.Boolean *(System.Void*) _test",
            "System.Threading.Thread: System.Void* _condition",
            "System.Threading.Thread: System.UInt64 _due",
            "System.Threading.Thread: System.Boolean _holds",
            "System.Threading.Thread: System.Boolean _runsTasks",
            "System.Threading.Thread: System.Boolean _isInterrupted",
            "System.Threading.Thread: System.Boolean _isStarted",
            "System.Threading.Thread: System.Boolean _isStopped",
            "System.Threading.TimerQueueTimer: System.Boolean _isSet",
            "System.Threading.WaitHandle: System.Boolean _isDisposed",
            "System.TypedReference: System.Type _type",
            "System.WeakReference: Flint.Runtime.Handle _handle",
            "System.WeakReference`1: Flint.Runtime.Handle _handle",
        ];
        IEnumerable<string> renamed =
            from pair in Shadows()
            from field in pair.Ours.Fields
            where !field.IsStatic && pair.Official.Fields.All(candidate => candidate.Signature != field.Signature)
            select $"{pair.Ours.Name}: {field.Signature}";

        Assert.Equal(own, renamed);
    }

    [Theory]
    [InlineData("System.SpanHelpers")]
    [InlineData("System.SR")]
    [InlineData("System.Collections.HashHelpers")]
    [InlineData("System.Collections.Generic.ArraySortHelper`1")]
    [InlineData("Interop")]
    public void What_official_code_calls_has_the_official_signature(string name)
    {
        LibraryType official = Official(name)!;
        IEnumerable<string> misnamed = s_ours.Types[name].Methods
            .Where(method => !method.IsPrivate)
            .Select(method => method.Signature)
            .Except(official.Methods.Select(method => method.Signature));

        Assert.Empty(misnamed);
    }

    [Fact]
    public void ThrowHelper_has_official_signatures_and_few_of_its_own()
    {
        string[] own =
        [
            "static System.Void ThrowOutOfRange(System.String)",
            "static System.Void ThrowOutOfRange(System.String, System.String)",
            "static System.Void ThrowNull(System.String)",
            "static System.Void ThrowNull(System.String, System.String)",
            "static System.Void ThrowArgument(System.String, System.String)",
            "static System.Void ThrowInvalid(System.String)",
            "static System.Void ThrowNotSupported(System.String)",
            "static System.Void ThrowNegative(System.String)",
            "static System.Void ThrowNegative(System.String, System.Int32)",
        ];
        IEnumerable<string> misnamed = s_ours.Types["System.ThrowHelper"].Methods
            .Select(method => method.Signature)
            .Except(Official("System.ThrowHelper")!.Methods.Select(method => method.Signature));

        Assert.Equal(own, misnamed);
    }

    private static LibraryType? Official(string name) =>
        s_official.Select(library => library.Types.GetValueOrDefault(name)).FirstOrDefault(type => type is not null);

    private static IEnumerable<(LibraryType Ours, LibraryType Official)> Shadows() =>
        s_ours.Types.Values.Where(type => Official(type.Name) is not null).Select(type => (type, Official(type.Name)!));

    private static IEnumerable<string> VisibleMembers(LibraryType type) =>
        type.Methods.Where(method => method.IsVisible).Select(method => method.Signature)
            .Concat(type.Fields.Where(field => field.IsVisible).Select(field => field.Signature));
}
