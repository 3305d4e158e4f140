#if !FLINT_MEADOW_ALONE
#pragma warning disable // An app may take warnings as errors, and these are not its own.
#endif
#nullable enable
using System;
using System.Collections.Generic;
using Meadow.Hardware;

namespace Flint.Hal;

/// <summary>A pin for inputs, outputs and edges.</summary>
internal sealed class MeadowDigitalPin(Pin pin) : MeadowPin("P" + pin.Number), IDigitalOutputController, IDigitalInputController, IDigitalInterruptController
{
    public Pin Pin => pin;

    public override IList<IChannelInfo> SupportedChannels => [Channel];

    public IDigitalChannelInfo Channel => new MeadowDigitalChannel(Name);

    public IDigitalOutputPort CreateDigitalOutputPort(IPin pin, bool initialState = false, OutputType initialOutputType = OutputType.PushPull) =>
        new MeadowOutputPort(Of(pin), initialState, initialOutputType);

    public IDigitalInputPort CreateDigitalInputPort(IPin pin, ResistorMode resistorMode) => new MeadowInputPort(Of(pin), resistorMode);

    public IDigitalInterruptPort CreateDigitalInterruptPort(
        IPin pin, InterruptMode interruptMode, ResistorMode resistorMode, TimeSpan debounceDuration, TimeSpan glitchDuration) =>
        new MeadowInterruptPort(Of(pin), interruptMode, resistorMode) { DebounceDuration = debounceDuration, GlitchDuration = glitchDuration };

    /// <exception cref="NotSupportedException">Always.</exception>
    public IDigitalSignalAnalyzer CreateDigitalSignalAnalyzer(IPin pin, bool captureDutyCycle) =>
        throw new NotSupportedException("a signal is measured with Board.Capture, not with a signal analyzer");

    private static MeadowDigitalPin Of(IPin pin) => pin as MeadowDigitalPin ?? throw new ArgumentException($"{pin.Name} is no digital pin: take AsMeadow() of a Pin, such as Board.Led");
}
