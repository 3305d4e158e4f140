namespace Flint.Sim.Repl;

/// <summary>A device, or more about one that was made before: <c>name: Type @ place</c> with its attributes.</summary>
/// <param name="Type">Null when the entry is about an existing device.</param>
/// <param name="Places">Where it is registered; empty when nowhere, or where it was before.</param>
/// <param name="Alias">What it is called at its place, or null.</param>
internal sealed record ReplEntry(
    string Name, string? Type, IReadOnlyList<ReplPlace> Places, string? Alias, IReadOnlyList<ReplAttribute> Attributes, string File, int Line);

/// <summary>Where a device is registered: <c>sysbus 0x1000</c>, <c>gpio 4</c>, <c>sysbus &lt;0x1000, +0x100&gt;</c>.</summary>
/// <param name="Position">Null when the place needs none, as for a core.</param>
internal sealed record ReplPlace(string Target, ReplValue? Position, int Line);

internal abstract record ReplAttribute(int Line);

/// <summary><c>size: 0x4000</c></summary>
internal sealed record ReplProperty(string Name, ReplValue Value, int Line) : ReplAttribute(Line);

/// <summary><c>IRQ -&gt; plic@3</c>, <c>[0-3] -&gt; plic@[8-11]</c>, or <c>-&gt; plic@3</c> for a device with one output.</summary>
/// <param name="Sources">Output numbers; empty when named or when there is but one.</param>
/// <param name="Name">The output's name, or null.</param>
internal sealed record ReplConnection(string? Name, IReadOnlyList<int> Sources, IReadOnlyList<ReplDestination> Destinations, int Line) : ReplAttribute(Line);

/// <param name="Inputs">One for each source, in order.</param>
/// <param name="Local">The number behind #: which of several cores or contexts; null when none is given.</param>
internal sealed record ReplDestination(string Target, int? Local, IReadOnlyList<int> Inputs);

/// <summary>Monitor commands below <c>init:</c> and its like. Only Renode runs them.</summary>
internal sealed record ReplCommands(string Kind, string Text, int Line) : ReplAttribute(Line);

internal abstract record ReplValue(int Line);

internal sealed record ReplNumber(ulong Value, int Line) : ReplValue(Line);

internal sealed record ReplText(string Value, int Line) : ReplValue(Line);

/// <summary>A device's name, a value of an enum, or one of <c>true</c>, <c>false</c>, <c>none</c>, <c>empty</c>.</summary>
internal sealed record ReplName(string Value, int Line) : ReplValue(Line);

internal sealed record ReplRange(ulong Start, ulong Length, int Line) : ReplValue(Line);

internal sealed record ReplList(IReadOnlyList<ReplValue> Items, int Line) : ReplValue(Line);

/// <summary><c>new Bus.BusPointRegistration { address: 0x1000 }</c>, which registers a device in a way of its own.</summary>
internal sealed record ReplObject(string Type, IReadOnlyList<ReplAttribute> Attributes, int Line) : ReplValue(Line);
