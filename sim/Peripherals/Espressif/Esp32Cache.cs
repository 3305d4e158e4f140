namespace Flint.Sim.Peripherals.Espressif;

/// <summary>The cache between core and flash, of which there is nothing to simulate but that its commands end at once (ESP32-C3 Technical Reference Manual, EXTMEM registers).</summary>
public sealed class Esp32Cache : RegisterDevice
{
    private const ulong Synchronize = 0x28;
    private const uint Done = 2;

    public Esp32Cache(DiagnosticLog diagnostics, string name)
        : base(diagnostics, name)
    {
        Define(0x00, "ICACHE_CTRL", writable: 1);
        Define(0x04, "ICACHE_CTRL1", 3, 3);
        Define(0x08, "ICACHE_TAG_POWER_CTRL", 5, 7);
        Define(0x0C, "ICACHE_PRELOCK_CTRL", writable: 3);
        Define(0x10, "ICACHE_PRELOCK_SCT0_ADDR");
        Define(0x14, "ICACHE_PRELOCK_SCT1_ADDR");
        Define(0x18, "ICACHE_PRELOCK_SCT_SIZE");
        Define(0x1C, "ICACHE_LOCK_CTRL", 4, 3, 4);
        Define(0x20, "ICACHE_LOCK_ADDR");
        Define(0x24, "ICACHE_LOCK_SIZE", writable: 0xFFFF);
        Define(0x28, "ICACHE_SYNC_CTRL", 1, 1, 2, triggers: 1, stored: _ => this[Synchronize] = Done);
        Define(0x2C, "ICACHE_SYNC_ADDR");
        Define(0x30, "ICACHE_SYNC_SIZE", writable: 0x7F_FFFF);
        Define(0x34, "ICACHE_PRELOAD_CTRL", 2, 5, 2);
        Define(0x38, "ICACHE_PRELOAD_ADDR");
        Define(0x3C, "ICACHE_PRELOAD_SIZE", writable: 0xFFFF);
        Define(0x40, "ICACHE_AUTOLOAD_CTRL", 8, 0x77, 8);
        Define(0x44, "ICACHE_AUTOLOAD_SCT0_ADDR");
        Define(0x48, "ICACHE_AUTOLOAD_SCT0_SIZE", writable: 0x7FF_FFFF);
        Define(0x4C, "ICACHE_AUTOLOAD_SCT1_ADDR");
        Define(0x50, "ICACHE_AUTOLOAD_SCT1_SIZE", writable: 0x7FF_FFFF);
        Define(0x54, "IBUS_TO_FLASH_START_VADDR", 0x4200_0000);
        Define(0x58, "IBUS_TO_FLASH_END_VADDR", 0x427F_FFFF);
        Define(0x5C, "DBUS_TO_FLASH_START_VADDR", 0x3C00_0000);
        Define(0x60, "DBUS_TO_FLASH_END_VADDR", 0x3C7F_FFFF);
        Define(0x64, "CACHE_ACS_CNT_CLR", writable: 3);
        Define(0x68, "IBUS_ACS_MISS_CNT", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x6C, "IBUS_ACS_CNT", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x70, "DBUS_ACS_FLASH_MISS_CNT", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x74, "DBUS_ACS_CNT", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0x78, "CACHE_ILG_INT_ENA", writable: 0x1A3);
        Define(0x7C, "CACHE_ILG_INT_CLR", writable: 0x1A3);
        Define(0x80, "CACHE_ILG_INT_ST", writable: 0, readOnly: 0x7A3);
        Define(0x84, "CORE0_ACS_CACHE_INT_ENA", writable: 0x3F);
        Define(0x88, "CORE0_ACS_CACHE_INT_CLR", writable: 0x3F);
        Define(0x8C, "CORE0_ACS_CACHE_INT_ST", writable: 0, readOnly: 0x3F);
        Define(0x90, "CORE0_DBUS_REJECT_ST", writable: 0, readOnly: 0xF);
        Define(0x94, "CORE0_DBUS_REJECT_VADDR", 0xFFFF_FFFF, 0, 0xFFFF_FFFF);
        Define(0x98, "CORE0_IBUS_REJECT_ST", writable: 0, readOnly: 0xF);
        Define(0x9C, "CORE0_IBUS_REJECT_VADDR", 0xFFFF_FFFF, 0, 0xFFFF_FFFF);
        Define(0xA0, "CACHE_MMU_FAULT_CONTENT", writable: 0, readOnly: 0x3FFF);
        Define(0xA4, "CACHE_MMU_FAULT_VADDR", writable: 0, readOnly: 0xFFFF_FFFF);
        Define(0xA8, "CACHE_WRAP_AROUND_CTRL", writable: 1);
        Define(0xAC, "CACHE_MMU_POWER_CTRL", 5, 7);
        Define(0xB0, "CACHE_STATE", 1, 0, 0xFFF);
        Define(0xB4, "CACHE_ENCRYPT_DECRYPT_RECORD_DISABLE", writable: 3);
        Define(0xB8, "CACHE_ENCRYPT_DECRYPT_CLK_FORCE_ON", 7, 7);
        Define(0xBC, "CACHE_PRELOAD_INT_CTRL", writable: 6, readOnly: 1);
        Define(0xC0, "CACHE_SYNC_INT_CTRL", writable: 6, readOnly: 1);
        Define(0xC4, "CACHE_MMU_OWNER", writable: 0xF);
        Define(0xC8, "CACHE_CONF_MISC", 7, 7);
        Define(0xCC, "ICACHE_FREEZE", writable: 3, readOnly: 4);
        Define(0xD0, "ICACHE_ATOMIC_OPERATE_ENA", 1, 1);
        Define(0xD4, "CACHE_REQUEST", writable: 1);
        Define(0xD8, "IBUS_PMS_TBL_LOCK", writable: 1);
        Define(0xDC, "IBUS_PMS_TBL_BOUNDARY0", writable: 0xFFF);
        Define(0xE0, "IBUS_PMS_TBL_BOUNDARY1", 0x800, 0xFFF);
        Define(0xE4, "IBUS_PMS_TBL_BOUNDARY2", 0x800, 0xFFF);
        Define(0xE8, "IBUS_PMS_TBL_ATTR", 0xFF, 0xFF);
        Define(0xEC, "DBUS_PMS_TBL_LOCK", writable: 1);
        Define(0xF0, "DBUS_PMS_TBL_BOUNDARY0", writable: 0xFFF);
        Define(0xF4, "DBUS_PMS_TBL_BOUNDARY1", 0x800, 0xFFF);
        Define(0xF8, "DBUS_PMS_TBL_BOUNDARY2", 0x800, 0xFFF);
        Define(0xFC, "DBUS_PMS_TBL_ATTR", 0xF, 0xF);
        Define(0x100, "CLOCK_GATE", 1, 1);
        Define(0x3FC, "REG_DATE", 0x200_7160, 0xFFF_FFFF, triggers: 0xFFF_FFFF);
    }
}
