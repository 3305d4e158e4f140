namespace Meadow.Hardware;

public interface IPinController
{
}

public interface IChannelInfo
{
    string Name { get; }
}

public interface IDigitalChannelInfo : IChannelInfo
{
    bool InputCapable { get; }

    bool OutputCapable { get; }

    bool InterruptCapable { get; }

    bool PullDownCapable { get; }

    bool PullUpCapable { get; }

    bool InverseLogic { get; }

    int? InterruptGroup { get; }
}

public interface IPwmChannelInfo : IDigitalChannelInfo
{
    uint Timer { get; }

    uint TimerChannel { get; }

    float MinimumFrequency { get; }

    float MaximumFrequency { get; }
}

public interface IAnalogChannelInfo : IChannelInfo
{
    bool InputCapable { get; }

    bool OutputCapable { get; }

    byte Precision { get; }
}

public interface IPin : IEquatable<IPin>
{
    IPinController? Controller { get; }

    IList<IChannelInfo>? SupportedChannels { get; }

    string Name { get; }

    object Key { get; }
}
