*** Comments ***
The checks that tests/Flint.Firmware.Tests makes of firmware/, for Renode's own test runner:

    ./flint firmware firmware
    renode-test tests/renode/boards.robot


*** Variables ***
${ROOT}                         ${CURDIR}/../..


*** Keywords ***
Start Board
    [Arguments]                 ${board}  ${app}
    Execute Command             $elf=@${ROOT}/firmware/${app}/bin/flint/${board}/${app}.elf
    Execute Script              ${ROOT}/boards/${board}/renode.resc


*** Test Cases ***
CH32V003EVT Should Say Hello
    Start Board                 ch32v003evt  hello
    Create Terminal Tester      sysbus.usart1
    Start Emulation
    Wait For Line On Uart       Hello, world!

CH32V003EVT Should Blink
    Start Board                 ch32v003evt  blink
    Create Led Tester           sysbus.gpioPortD.led
    Start Emulation
    Assert Led Is Blinking      testDuration=5  onDuration=0.5  offDuration=0.5

HiFive1 Rev B Should Say Hello
    Start Board                 hifive1-revb  hello
    Create Terminal Tester      sysbus.uart0
    Start Emulation
    Wait For Line On Uart       Hello, world!

HiFive1 Rev B Should Blink
    Start Board                 hifive1-revb  blink
    Create Led Tester           sysbus.gpio.ledRed
    Start Emulation
    Assert Led Is Blinking      testDuration=5  onDuration=0.5  offDuration=0.5

Longan Nano Should Say Hello
    Start Board                 longan-nano  hello
    Create Terminal Tester      sysbus.usart0
    Start Emulation
    Wait For Line On Uart       Hello, world!

Longan Nano Should Blink
    Start Board                 longan-nano  blink
    Create Led Tester           sysbus.gpioPortC.ledRed
    Start Emulation
    Assert Led Is Blinking      testDuration=5  onDuration=0.5  offDuration=0.5

Pico 2 Should Say Hello
    Start Board                 pico2  hello
    Create Terminal Tester      sysbus.uart0
    Start Emulation
    Wait For Line On Uart       Hello, world!

Pico 2 Should Blink
    Start Board                 pico2  blink
    Create Led Tester           sysbus.gpio.led
    Start Emulation
    Assert Led Is Blinking      testDuration=5  onDuration=0.5  offDuration=0.5

QEMU Virt Should Say Hello And End
    Start Board                 qemu-virt-rv32  hello
    Create Terminal Tester      sysbus.uart0
    Start Emulation
    Wait For Line On Uart       Hello, world!
    ${ended}=                   Execute Command  sysbus.test HasEnded
    Should Contain              ${ended}  True
