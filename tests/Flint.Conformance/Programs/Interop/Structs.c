#include <stdint.h>

typedef struct { int8_t a; } one;
typedef struct { int16_t a; int8_t b; } three;
typedef struct { int32_t a; int16_t b; } six;
typedef struct { int64_t a; } eight;
typedef struct { float x, y; } pair;
typedef struct { double x; } real;
typedef struct { int32_t a, b, c; } twelve;
typedef struct { double x, y, z; } vector;
typedef struct { uint8_t bytes[5]; } five;
typedef union { uint32_t word; uint8_t bytes[4]; } overlay;
typedef struct { one head; six tail; } nested;
#pragma pack(push, 1)
typedef struct { uint8_t tag; uint32_t value; } packed;
#pragma pack(pop)

one next_one(one s) { s.a++; return s; }
three next_three(three s) { s.a++; s.b--; return s; }
six next_six(six s) { s.a++; s.b--; return s; }
eight next_eight(eight s) { s.a++; return s; }
pair swap_pair(pair s) { pair r = { s.y, s.x }; return r; }
real half_real(real s) { s.x /= 2; return s; }
twelve next_twelve(twelve s) { s.a++; s.b++; s.c++; return s; }
vector scale_vector(vector s, double by) { s.x *= by; s.y *= by; s.z *= by; return s; }
five reverse_five(five s) { five r; for (int i = 0; i < 5; i++) r.bytes[i] = s.bytes[4 - i]; return r; }
overlay swap_overlay(overlay s) { overlay r; for (int i = 0; i < 4; i++) r.bytes[i] = s.bytes[3 - i]; return r; }
nested next_nested(nested s) { s.head.a++; s.tail.a++; s.tail.b++; return s; }
packed next_packed(packed s) { s.tag++; s.value++; return s; }

/* More than fits in registers: what follows a 64-bit value is where the ABI says. */
int64_t many(int32_t a, int64_t b, six c, int32_t d, eight e, double f, twelve g, int8_t h, uint16_t i)
{
    return a + b * 2 + c.a * 3 + c.b * 5 + d * 7 + e.a * 11 + (int64_t)(f * 13) + g.a * 17 + g.b * 19 + g.c * 23 + h * 29 + i * 31;
}

void grow(twelve *s, const six *by) { s->a += by->a; s->b += by->b; s->c = s->a + s->b; }
void make(vector *out) { out->x = 1.5; out->y = -2.5; out->z = 1e300; }
int32_t sum(const twelve *items, int32_t count)
{
    int32_t total = 0;
    for (int32_t i = 0; i < count; i++)
        total += items[i].a + items[i].b * 10 + items[i].c * 100;
    return total;
}

twelve fold(twelve (*step)(twelve, six), twelve start, int32_t times)
{
    six by = { 3, 4 };
    for (int32_t i = 0; i < times; i++)
        start = step(start, by);
    return start;
}

pair map_pair(pair (*f)(pair), pair s) { return f(f(s)); }
twelve (*chooser(int32_t which))(twelve) { return which ? next_twelve : 0; }
