// Drivers of Iot.Device.Bindings on buses that are objects in memory: what they send and what they make of the answers is the same on a device and on a desktop.
Sensors.Run();
Converters.Run();
Motion.Run();
Expanders.Run();
Displays.Run();
Outputs.Run();
Controllers.Run();
Console.WriteLine("done");
