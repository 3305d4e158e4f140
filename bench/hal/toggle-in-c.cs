using System.Runtime.InteropServices;

ToggleForever();

[DllImport("*", EntryPoint = "toggle_forever")]
static extern void ToggleForever();
