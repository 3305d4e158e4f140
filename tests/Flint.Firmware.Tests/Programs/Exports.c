#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct { int32_t a, b, c; } triple;

/* In C#. */
int32_t app_answer(int32_t x);
triple app_triple(triple t, int64_t n);

__attribute__((weak)) int32_t hook(int32_t x) { return x - 1; }
__attribute__((weak)) int32_t other_hook(int32_t x) { return x - 2; }

int32_t call_answer(int32_t x) { return app_answer(x) + 1; }
int32_t call_hooks(int32_t x) { return hook(x) * 1000 + other_hook(x); }
int32_t call_triple(int32_t x)
{
    triple t = { x, x + 1, x + 2 };
    t = app_triple(t, (int64_t)x << 32);
    return t.a * 100 + t.b * 10 + t.c;
}

/* The allocator of C is the collector's heap: blocks neither move nor go before they are freed. */
int32_t use_memory(int32_t rounds)
{
    char *kept = strdup("kept");
    uint8_t *block = malloc(10);
    for (int32_t i = 0; i < rounds; i++) {
        uint8_t *next = realloc(block, 10 + i % 300);
        next[9 + i % 300] = (uint8_t)i;
        block = next;
        uint32_t *zeros = calloc(50, 4);
        for (int32_t j = 0; j < 50; j++)
            if (zeros[j])
                return -1;
        memset(zeros, 0xFF, 200);
        free(zeros);
    }
    int32_t result = strcmp(kept, "kept") == 0 && ((uintptr_t)block & 7) == 0;
    free(block);
    free(kept);
    free(NULL);
    return result;
}
