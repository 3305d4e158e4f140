using Flint.Boards;
using Flint.Hal;

Board.Pwm.Start(1000);
Board.Pwm.SetDuty(PwmOutput.FullDuty / 4);
Thread.Sleep(10);
Board.Pwm.SetDuty(0);
Thread.Sleep(10);
Board.Pwm.SetDuty(PwmOutput.FullDuty);
Thread.Sleep(10);
Board.Pwm.Stop();
Thread.Sleep(Timeout.Infinite);
