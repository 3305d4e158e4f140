using Flint.Hal;

// The FE310's I2C controller at 400 kHz (OpenCores I2C-Master Core Specification).
new Register32(0x1001_6000).Write(7);
new Register32(0x1001_6004).Write(0);
new Register32(0x1001_6008).Write(1 << 7);
Console.WriteLine(Read(0x76, 0xD0));
Console.WriteLine(Read(0x40, 0xD0));

static int Read(int address, byte register)
{
    if (!Send((byte)(address << 1), 0x90) || !Send(register, 0x10) || !Send((byte)(address << 1 | 1), 0x90))
    {
        Send(0, 0x40);
        return -1;
    }

    Send(0, 0x68);
    return (int)new Register32(0x1001_600C).Value;
}

static bool Send(byte value, uint command)
{
    var status = new Register32(0x1001_6010);
    new Register32(0x1001_600C).Write(value);
    status.Write(command);
    while (status.HasAny(1 << 1))
    {
    }

    return !status.HasAny(1 << 7);
}
