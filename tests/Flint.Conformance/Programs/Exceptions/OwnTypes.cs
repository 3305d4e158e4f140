using System;

foreach (int code in (int[])[1, 2, 3, 4])
{
    try
    {
        Throw(code);
    }
    catch (NotFoundException e)
    {
        Console.WriteLine("not found: " + e.Message + " " + e.Code);
    }
    catch (ProtocolException e)
    {
        Console.WriteLine("protocol: " + e.Message + " " + e.Code);
    }
    catch (Exception e) when (e is IOrigin { Origin: "device" })
    {
        Console.WriteLine("from the device: " + e.Message);
    }
}
Console.WriteLine(new ProtocolException(5).Message);
Console.WriteLine(new NotFoundException().ToString());

static void Throw(int code) => throw (code switch
{
    1 => new ProtocolException(1),
    2 => new NotFoundException(),
    3 => new DeviceException(),
    _ => new GenericException<int>(4),
});

class ProtocolException(int code) : Exception("code " + code)
{
    public int Code { get; } = code;
}

class NotFoundException() : ProtocolException(404)
{
    public override string Message => "nothing there";
}

interface IOrigin
{
    string Origin { get; }
}

class DeviceException : Exception, IOrigin
{
    public string Origin => "device";
}

class GenericException<T>(T value) : Exception("generic " + value), IOrigin
{
    public string Origin => "device";
}
