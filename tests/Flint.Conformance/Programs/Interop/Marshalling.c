#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

int32_t is_set(int32_t flag) { return flag == 1; }
int32_t not_zero(void) { return 0x100; }
uint8_t not_byte(uint8_t flag) { return flag == 1 ? 0 : 4; }
bool both(bool a, bool b) { return a && b; }

int32_t length8(const char *text) { int32_t n = 0; if (!text) return -1; while (text[n]) n++; return n; }
uint32_t hash8(const char *text) { uint32_t h = 17; for (; *text; text++) h = h * 31 + (uint8_t)*text; return h; }
uint32_t hash16(const uint16_t *text) { uint32_t h = 17; if (!text) return 0; for (; *text; text++) h = h * 31 + *text; return h; }
uint8_t same_char(uint8_t c) { return c; }
uint16_t next_wide(uint16_t c) { return c + 1; }

void reverse(int32_t *items, int32_t count) { for (int32_t i = 0; i < count / 2; i++) { int32_t t = items[i]; items[i] = items[count - 1 - i]; items[count - 1 - i] = t; } }
double mean(const double *items, int32_t count) { double s = 0; for (int32_t i = 0; i < count; i++) s += items[i]; return s / count; }
int32_t divide(int32_t a, int32_t b, int32_t *rest) { *rest = a % b; return a / b; }
void upper(uint16_t *text, int32_t count) { for (int32_t i = 0; i < count; i++) if (text[i] >= 'a' && text[i] <= 'z') text[i] -= 32; }
uint8_t first(const uint8_t *bytes, int32_t count) { return count ? bytes[0] : 99; }
int8_t narrow(int32_t x) { return (int8_t)x; }
uint16_t wide(int32_t x) { return (uint16_t)x; }
int16_t negate(int16_t x) { return (int16_t)-x; }

const char *color_name(int32_t color) { return color == 1 ? "gr\xC3\xBCn" : color == 2 ? "" : NULL; }

static int32_t calls;
static int32_t (*kept)(int32_t, void *);
static void *kept_state;
void keep(int32_t (*f)(int32_t, void *), void *state) { kept = f; kept_state = state; }
int32_t call_kept(int32_t x) { calls++; return kept(x, kept_state); }
int32_t call_count(void) { return calls; }
