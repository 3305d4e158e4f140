using Flint.Boards;
using Flint.Hal;

PwmOutput pwm = Board.Pwm;
pwm.Start(1000);
while (true)
{
    for (int level = 0; level < 128; level++)
    {
        // Eyes see a ratio, not a difference: brightness grows with the square.
        int triangle = level < 64 ? level : 128 - level;
        pwm.SetDuty(triangle * triangle * (PwmOutput.FullDuty / 64) / 64);
        Thread.Sleep(10);
    }
}
