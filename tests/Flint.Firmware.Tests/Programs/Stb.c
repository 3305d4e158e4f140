#include <stdint.h>

/* stb: single-file libraries in the public domain, from Debian's libstb-dev. */
#define STB_SPRINTF_IMPLEMENTATION
#include "stb_sprintf.h"
#define STBRP_ASSERT(condition) ((void)0)
#define STB_RECT_PACK_IMPLEMENTATION
#include "stb_rect_pack.h"
#define STB_PERLIN_IMPLEMENTATION
#include "stb_perlin.h"

int32_t format_reading(char *buffer, int32_t size, int32_t id, double celsius)
{
    return stbsp_snprintf(buffer, size, "sensor %02d: %.2f C, %x", id, celsius, 0xBEEF);
}

int32_t pack(int32_t width, int32_t height, stbrp_rect *rects, int32_t count)
{
    static stbrp_context context;
    static stbrp_node nodes[64];
    stbrp_init_target(&context, width, height, nodes, 64);
    return stbrp_pack_rects(&context, rects, count);
}
