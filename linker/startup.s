# From reset to flint_main. Every fragment is a section of its own, made for every program; the linker script
# places those that the linked image needs, in the order of this file, and the linker drops the rest.

# Medium-low addressing is absolute, so it also holds where the core starts at an alias of the flash.
.macro flint_address register, symbol
.if {pointerSize} == 4
    lui     \register, %hi(\symbol)
    addi    \register, \register, %lo(\symbol)
.else
    la      \register, \symbol
.endif
.endm

.macro flint_fragment name
    .section .init.\name, "ax", @progbits
    .p2align 1
    .type   flint_init_\name, @function
flint_init_\name:
.endm

.macro flint_end name
    .size   flint_init_\name, . - flint_init_\name
.endm

    .option push
    .option relax

# Leaves the alias for the address that the program was linked for.
flint_fragment alias
    lui     t0, %hi(.Lflint_linked)
    jr      %lo(.Lflint_linked)(t0)
.Lflint_linked:
flint_end alias

# What the chip cannot live with, such as a watchdog that runs since reset.
flint_fragment chip
{chipStores}
flint_end chip

flint_fragment stack
    li      sp, {stackTop}
flint_end stack

flint_fragment gp
    .option push
    .option norelax
    flint_address gp, __global_pointer$
    .option pop
flint_end gp

# The C library's errno is thread-local.
flint_fragment tls
    flint_address tp, __tls_start
flint_end tls

flint_fragment trap
    flint_address a0, flint_trap
    csrw    mtvec, a0
flint_end trap

# Mode 1: an interrupt goes to the table's entry of its cause, an exception to the first.
flint_fragment vectors
    flint_address a0, flint_vectors + 1
    csrw    mtvec, a0
flint_end vectors

# Mode 3: an interrupt goes to the address in the table's entry of its cause, an exception to that in entry 3.
flint_fragment vectors_addresses
    flint_address a0, flint_vectors + 3
    csrw    mtvec, a0
flint_end vectors_addresses

flint_fragment faults
    flint_address a0, flint_faults + 3
    csrw    mtvec, a0
flint_end faults

# CSR 0x307 is mtvt, the table of interrupts. Exceptions go to mtvec, whose low bits choose this way.
flint_fragment vectors_mtvt
    flint_address a0, flint_vectors
    csrw    0x307, a0
    flint_address a0, flint_fault + 3
    csrw    mtvec, a0
flint_end vectors_mtvt

# Names a stack overflow as what it is.
flint_fragment deep_trap
    flint_address a0, flint_deep_trap
    csrw    mtvec, a0
flint_end deep_trap

# Closes what lies below the stack, for good: a naturally aligned power of two (RISC-V Privileged Architecture, physical memory protection).
flint_fragment guard
    li      a0, {guardAddress}
    csrw    pmpaddr0, a0
    li      a0, 0x98
    csrw    pmpcfg0, a0
flint_end guard

flint_fragment data
    flint_address a0, __data_load
    flint_address a1, __copy_start
    flint_address a2, __data_end
1:  lw      a3, 0(a0)
    sw      a3, 0(a1)
    addi    a0, a0, 4
    addi    a1, a1, 4
    bltu    a1, a2, 1b
flint_end data

flint_fragment bss
    flint_address a0, __bss_start
    flint_address a1, __bss_end
1:  sw      zero, 0(a0)
    addi    a0, a0, 4
    bltu    a0, a1, 1b
flint_end bss

flint_fragment interrupts
    csrsi   mstatus, 8
flint_end interrupts

flint_fragment main
    tail    flint_main
flint_end main

    .option pop
    .text
