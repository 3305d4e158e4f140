// A device on an I2C bus that somebody else plays, over a connection on this machine: two bytes ask for each step, one byte answers. To be included after FlintI2CBus.cs.
using System.Net.Sockets;

namespace Antmicro.Renode.Peripherals.I2C
{
    public class FlintRemoteI2C : II2CPeripheral, IFlintI2CDevice
    {
        public FlintRemoteI2C(int port)
        {
            connection = new TcpClient("127.0.0.1", port) { NoDelay = true };
        }

        public void Start(bool isRead)
        {
            Ask(isRead ? 'r' : 'w', 0);
        }

        public bool WriteByte(byte value)
        {
            return Ask('b', value) != 0;
        }

        public byte ReadByte()
        {
            return Ask('g', 0);
        }

        public void StopTransfer()
        {
            Ask('s', 0);
        }

        public void Write(byte[] data)
        {
            Start(false);
            foreach(var value in data)
            {
                WriteByte(value);
            }
        }

        public byte[] Read(int count = 1)
        {
            var result = new byte[count];
            for(var i = 0; i < count; i++)
            {
                result[i] = ReadByte();
            }
            return result;
        }

        public void FinishTransmission()
        {
            StopTransfer();
        }

        public void Reset()
        {
        }

        private byte Ask(char step, byte value)
        {
            var stream = connection.GetStream();
            stream.Write(new[] { (byte)step, value }, 0, 2);
            return (byte)stream.ReadByte();
        }

        private readonly TcpClient connection;
    }
}
