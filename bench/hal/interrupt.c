#include <stdint.h>
#define REG(a) (*(volatile uint32_t *)(a))
#define OUTPUT (1u << 10)

/* Waits for the machine timer of the FE310, whose handler raises the board's pin Output. */

__attribute__((interrupt("machine"))) void on_timer(void) {
  REG(0x1001200C) = OUTPUT;
  REG(0x02004004) = ~0u;
}

__attribute__((naked, aligned(64))) static void vectors(void) {
  __asm__(".option push\n.option norvc\n.rept 7\nj .\n.endr\nj on_timer\n.option pop");
}

void wait_for_timer(void) {
  REG(0x10012038) &= ~OUTPUT;
  REG(0x10012008) |= OUTPUT;
  REG(0x02004004) = 0;
  REG(0x02004000) = REG(0x0200BFF8) + 10;
  __asm__ volatile("csrw mtvec, %0" ::"r"((uintptr_t)vectors | 1));
  __asm__ volatile("csrs mie, %0" ::"r"(1u << 7));
  __asm__ volatile("csrsi mstatus, 8");
  for (;;)
    __asm__ volatile("");
}
