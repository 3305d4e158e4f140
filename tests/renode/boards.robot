*** Comments ***
The checks that tests/Flint.Firmware.Tests makes of firmware/, for Renode's own test runner:

    ./flint firmware firmware
    renode-test tests/renode/boards.robot

*** Variables ***
${ROOT}                         ${CURDIR}/../..

*** Keywords ***
Start Board
    [Arguments]                 ${board}  ${app}
    ${script}=                  Set Variable If  "${board}" == "esp32-c3-devkitm-1-ram"  esp32-c3-devkitm-1  ${board}
    Execute Command             $elf=@${ROOT}/firmware/${app}/bin/flint/${board}/${app}.elf
    Execute Script              ${ROOT}/boards/${script}/renode.resc

Should Say Hello
    [Arguments]                 ${board}  ${uart}
    Start Board                 ${board}  hello
    Create Terminal Tester      ${uart}
    Start Emulation
    Wait For Line On Uart       Hello, world!

Should Blink
    [Arguments]                 ${board}  ${led}
    Start Board                 ${board}  blink
    Create Led Tester           ${led}
    Execute Command             emulation RunFor "0.25"
    Assert Led State            true
    Execute Command             emulation RunFor "0.5"
    Assert Led State            false
    Execute Command             emulation RunFor "0.5"
    Assert Led State            true

Should Toggle The LED At Each Press
    [Arguments]                 ${board}  ${port}  ${pin}  ${led}
    Start Board                 ${board}  button
    Create Led Tester           ${led}
    Execute Command             ${port} OnGPIO ${pin} true
    Execute Command             emulation RunFor "0.02"
    Assert Led State            false
    Execute Command             ${port} OnGPIO ${pin} false
    Execute Command             emulation RunFor "0.03"
    Assert Led State            true
    Execute Command             ${port} OnGPIO ${pin} true
    Execute Command             emulation RunFor "0.03"
    Execute Command             ${port} OnGPIO ${pin} false
    Execute Command             emulation RunFor "0.03"
    Assert Led State            false

Should Give Back What Comes
    [Arguments]                 ${board}  ${uart}
    Start Board                 ${board}  echo
    Create Terminal Tester      ${uart}
    Start Emulation
    Write Line To Uart          to and fro  waitForEcho=false
    Wait For Prompt On Uart     to and fro


*** Test Cases ***
CH32V003EVT Should Say Hello
    Should Say Hello            ch32v003evt  sysbus.usart1

CH32V003EVT Should Blink
    Should Blink                ch32v003evt  sysbus.gpioPortD.led

CH32V003EVT Should Toggle Its LED By A Button
    Should Toggle The LED At Each Press  ch32v003evt  sysbus.gpioPortD  3  sysbus.gpioPortD.led

ESP32-C3-DevKitM-1 Should Say Hello
    Should Say Hello            esp32-c3-devkitm-1  sysbus.uart0

ESP32-C3-DevKitM-1 Should Say Hello From RAM
    Should Say Hello            esp32-c3-devkitm-1-ram  sysbus.uart0

ESP32-C3-DevKitM-1 Should Blink
    Should Blink                esp32-c3-devkitm-1  sysbus.gpio.led

ESP32-C3-DevKitM-1 Should Toggle Its LED By A Button
    Should Toggle The LED At Each Press  esp32-c3-devkitm-1  sysbus.gpio  1  sysbus.gpio.led

ESP32-C3-DevKitM-1 Should Give Back What Comes
    Should Give Back What Comes  esp32-c3-devkitm-1  sysbus.uart1

HiFive1 Rev B Should Say Hello
    Should Say Hello            hifive1-revb  sysbus.uart0

HiFive1 Rev B Should Blink
    Should Blink                hifive1-revb  sysbus.gpio.ledRed

HiFive1 Rev B Should Toggle Its LED By A Button
    Should Toggle The LED At Each Press  hifive1-revb  sysbus.gpio  9  sysbus.gpio.ledRed

HiFive1 Rev B Should Give Back What Comes
    Should Give Back What Comes  hifive1-revb  sysbus.uart1

Longan Nano Should Say Hello
    Should Say Hello            longan-nano  sysbus.usart0

Longan Nano Should Blink
    Should Blink                longan-nano  sysbus.gpioPortC.ledRed

Longan Nano Should Toggle Its LED By A Button
    Should Toggle The LED At Each Press  longan-nano  sysbus.gpioPortB  5  sysbus.gpioPortC.ledRed

Longan Nano Should Give Back What Comes
    Should Give Back What Comes  longan-nano  sysbus.usart1

Pico 2 Should Say Hello
    Should Say Hello            pico2  sysbus.uart0

Pico 2 Should Blink
    Should Blink                pico2  sysbus.gpio.led

Pico 2 Should Toggle Its LED By A Button
    Should Toggle The LED At Each Press  pico2  sysbus.gpio  14  sysbus.gpio.led

Pico 2 Should Give Back What Comes
    Should Give Back What Comes  pico2  sysbus.uart1

QEMU Virt Should Say Hello And End
    Should Say Hello            qemu-virt-rv32  sysbus.uart0
    Execute Command             pause
    ${ended}=                   Execute Command  sysbus.test HasEnded
    Should Contain              ${ended}  True
