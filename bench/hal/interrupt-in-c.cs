using System.Runtime.InteropServices;

WaitForTimer();

[DllImport("*", EntryPoint = "wait_for_timer")]
static extern void WaitForTimer();
