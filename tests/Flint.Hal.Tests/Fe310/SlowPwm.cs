using Flint.Boards;
using Flint.Hal;

// PWM0 has 8 bits, so its clock is divided by 1024 for that.
Board.PwmD9.Start(100);
Board.PwmD9.SetDuty(PwmOutput.FullDuty / 4);
Thread.Sleep(Timeout.Infinite);
