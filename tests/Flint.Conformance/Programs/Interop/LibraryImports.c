#include <stddef.h>
#include <stdint.h>

typedef struct { int32_t x, y; } point;

void reverse(int32_t *items, int32_t count) { for (int32_t i = 0; i < count / 2; i++) { int32_t t = items[i]; items[i] = items[count - 1 - i]; items[count - 1 - i] = t; } }
int32_t length8(const char *text) { int32_t n = 0; if (!text) return -1; while (text[n]) n++; return n; }
uint32_t hash16(const uint16_t *text) { uint32_t h = 17; if (!text) return 0; for (; *text; text++) h = h * 31 + *text; return h; }
int32_t divide(int32_t a, int32_t b, int32_t *rest) { *rest = a % b; return a / b; }
double mean(const double *items, int32_t count) { double s = 0; for (int32_t i = 0; i < count; i++) s += items[i]; return s / count; }
int32_t is_set(int32_t flag) { return flag == 1; }
uint8_t not_byte(uint8_t flag) { return flag == 1 ? 0 : 4; }
void move_point(point *p, const point *by) { p->x += by->x; p->y += by->y; }
const char *color_name(int32_t color) { return color == 1 ? "gr\xC3\xBCn" : color == 2 ? "" : NULL; }
