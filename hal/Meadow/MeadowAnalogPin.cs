#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using System.Collections.Generic;
using Meadow.Hardware;
using Meadow.Units;

namespace Flint.Hal;

/// <summary>A pin for an analog input.</summary>
internal sealed class MeadowAnalogPin(AnalogInput input) : MeadowPin("ADC" + input.Channel), IAnalogInputController
{
    public AnalogInput Input => input;

    public override IList<IChannelInfo> SupportedChannels => [Channel];

    public IAnalogChannelInfo Channel => new MeadowAnalogChannel(Name);

    public IAnalogInputPort CreateAnalogInputPort(IPin pin, int sampleCount, TimeSpan sampleInterval, Voltage voltageReference) =>
        new MeadowAnalogInputPort(pin as MeadowAnalogPin ?? throw new ArgumentException($"{pin.Name} is no analog input: take AsMeadow() of an AnalogInput, such as Board.Adc"), sampleCount, sampleInterval, voltageReference);

    /// <exception cref="NotSupportedException">Always.</exception>
    public IAnalogInputArray CreateAnalogInputArray(params IPin[] pins) => throw new NotSupportedException("analog inputs are read one by one: make an analog input port of each");
}
