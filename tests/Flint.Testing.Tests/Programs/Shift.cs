using Flint.Hal;

// SPI1 of the FE310, its select line held (FE310-G002 Manual, Serial Peripheral Interface).
new Register32(0x1002_4018).Write(2);
Console.WriteLine(Exchange(0x12));
Console.WriteLine(Exchange(0x34));
new Register32(0x1002_4018).Write(0);

static uint Exchange(byte value)
{
    new Register32(0x1002_4048).Write(value);
    uint received;
    while ((received = new Register32(0x1002_404C).Value) > 0xFF)
    {
    }

    return received;
}
