#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System.Collections.Generic;
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>A pin that makes its own ports.</summary>
internal abstract class MeadowPin(string name) : IPin
{
    public IPinController? Controller => (IPinController)this;

    public abstract IList<IChannelInfo> SupportedChannels { get; }

    public string Name => name;

    public object Key => name;

    public bool Equals(IPin? other) => ReferenceEquals(this, other) || (other is not null && other.GetType() == GetType() && other.Name == Name);

    public override bool Equals(object? obj) => Equals(obj as IPin);

    public override int GetHashCode() => Name.GetHashCode();

    public override string ToString() => Name;
}
