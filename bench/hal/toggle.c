#include <stdint.h>
#define REG(a) (*(volatile uint32_t *)(a))

/* Makes the board's pin Output an output, and turns it over for ever. */

#if defined(HIFIVE1_REVB)
#define BIT (1u << 10)
static void open(void) {
  REG(0x1001200C) &= ~BIT;
  REG(0x10012038) &= ~BIT;
  REG(0x10012008) |= BIT;
}
static void toggle(void) { REG(0x1001200C) ^= BIT; }

#elif defined(LONGAN_NANO)
#define BIT (1u << 9)
static void open(void) {
  REG(0x40021018) |= 1u << 3;
  REG(0x40010C10) = BIT << 16;
  REG(0x40010C04) = (REG(0x40010C04) & ~(15u << 4)) | 2u << 4;
}
static void toggle(void) { REG(0x40010C10) = REG(0x40010C0C) & BIT ? BIT << 16 : BIT; }

#elif defined(CH32V003EVT)
#define BIT (1u << 0)
static void open(void) {
  REG(0x40021018) |= 1u << 5;
  REG(0x40011410) = BIT << 16;
  REG(0x40011400) = (REG(0x40011400) & ~15u) | 2u;
}
static void toggle(void) { REG(0x40011410) = REG(0x4001140C) & BIT ? BIT << 16 : BIT; }

#elif defined(PICO2)
#define BIT (1u << 15)
static void release(uint32_t mask) {
  REG(0x40023000) = mask;
  while (~REG(0x40020008) & mask)
    ;
}
static void open(void) {
  release(1u << 6 | 1u << 9);
  REG(0xD0000020) = BIT;
  REG(0xD0000038) = BIT;
  REG(0x4002807C) = 5;
  REG(0x40038040) = 1u << 6 | 1u << 4 | 1u << 1;
}
static void toggle(void) { REG(0xD0000028) = BIT; }

#elif defined(ESP32_C3_DEVKITM_1)
#define BIT (1u << PIN)
static void open(void) {
  REG(0x6000400C) = BIT;
  REG(0x60004554 + 4 * PIN) = 128;
  REG(0x60004074 + 4 * PIN) = 0;
  REG(0x60004024) = BIT;
  REG(0x60009004 + 4 * PIN) = 1u << 12 | 2u << 10 | 1u << 9;
}
static void toggle(void) {
  if (REG(0x60004004) & BIT)
    REG(0x6000400C) = BIT;
  else
    REG(0x60004008) = BIT;
}
#endif

void toggle_forever(void) {
  open();
  for (;;)
    toggle();
}
