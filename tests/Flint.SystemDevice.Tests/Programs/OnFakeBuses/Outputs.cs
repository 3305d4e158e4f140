using Iot.Device.Pwm;
using Iot.Device.ServoMotor;

/// <summary>Pulses: by a chip of their own, and of a channel.</summary>
internal static class Outputs
{
    public static void Run()
    {
        Test.Of("Pca9685", new FakeI2cDevice(0x40), bus =>
        {
            using var chip = new Pca9685(bus, pwmFrequency: 50);
            chip.SetDutyCycle(3, 0.25);
            using var servo = new ServoMotor(chip.CreatePwmChannel(7), maximumAngle: 180, minimumPulseWidthMicroseconds: 700, maximumPulseWidthMicroseconds: 2400);
            servo.Start();
            servo.WriteAngle(90);
            return $"{chip.GetDutyCycle(3):F4} {chip.PwmFrequency:F2}";
        });

        var channel = new FakePwmChannel();
        using var motor = new ServoMotor(channel, 270, 500, 2500);
        motor.Start();
        foreach (double angle in (double[])[0, 45, 135, 270])
            motor.WriteAngle(angle);
        motor.WritePulseWidth(1500);
        motor.Stop();
        Console.WriteLine($"ServoMotor: {string.Join(' ', channel.Log)}");
    }
}
