// An I2C bus byte by byte, over Renode's devices, which take what is written to them in one piece: at the stop, or when the address is sent anew.
using System;
using System.Collections.Generic;

namespace Antmicro.Renode.Peripherals.I2C
{
    // A device that sees each byte when it comes, and may refuse it.
    public interface IFlintI2CDevice
    {
        void Start(bool isRead);

        bool WriteByte(byte value);

        byte ReadByte();

        void StopTransfer();
    }

    public class FlintI2CBus
    {
        public FlintI2CBus(Func<int, II2CPeripheral> find)
        {
            this.find = find;
        }

        // The byte after a start. Returns whether it is acknowledged.
        public bool Address(byte value)
        {
            Flush();
            device = find(value >> 1);
            stepwise = device as IFlintI2CDevice;
            stepwise?.Start((value & 1) != 0);
            return device != null;
        }

        public bool Write(byte value)
        {
            if(device == null)
            {
                return false;
            }
            if(stepwise != null)
            {
                return stepwise.WriteByte(value);
            }
            written.Add(value);
            return true;
        }

        public byte Read()
        {
            if(stepwise != null)
            {
                return stepwise.ReadByte();
            }
            var bytes = device == null ? new byte[0] : device.Read(1);
            return bytes.Length > 0 ? bytes[0] : (byte)0xFF;
        }

        public void Stop()
        {
            Flush();
            if(stepwise != null)
            {
                stepwise.StopTransfer();
            }
            else if(device != null)
            {
                device.FinishTransmission();
            }
            device = null;
            stepwise = null;
        }

        private void Flush()
        {
            if(device != null && written.Count > 0)
            {
                device.Write(written.ToArray());
            }
            written.Clear();
        }

        private II2CPeripheral device;
        private IFlintI2CDevice stepwise;
        private readonly List<byte> written = new List<byte>();
        private readonly Func<int, II2CPeripheral> find;
    }
}
