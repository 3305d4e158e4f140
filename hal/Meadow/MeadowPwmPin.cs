#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using System.Collections.Generic;
using Meadow.Hardware;
using Meadow.Units;

namespace Flint.Hal;

/// <summary>A pin for pulse-width modulation.</summary>
internal sealed class MeadowPwmPin(PwmOutput output) : MeadowPin("PWM" + output.Channel), IPwmOutputController
{
    public PwmOutput Output => output;

    public override IList<IChannelInfo> SupportedChannels => [Channel];

    public IPwmChannelInfo Channel => new MeadowPwmChannel(Name, output.Channel);

    public IPwmPort CreatePwmPort(IPin pin, Frequency frequency, float dutyCycle = IPwmOutputController.DefaultPwmDutyCycle, bool invert = false) =>
        new MeadowPwmPort(pin as MeadowPwmPin ?? throw new ArgumentException($"{pin.Name} is no PWM output: take AsMeadow() of a PwmOutput, such as Board.Pwm"), frequency, dutyCycle, invert);
}
