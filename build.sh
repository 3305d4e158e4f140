#!/usr/bin/env bash
# Sets up this machine, builds Flint and its firmware, and runs two apps in simulation.
#   ./build.sh         all of that
#   ./build.sh test    sets up and runs every test
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

packages=(llvm-22 lld-22 clang-22 qemu-system-misc gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf)
# A C library in source, which a test links, and the debugger that a test drives.
test_packages=(libstb-dev gdb-multiarch)
sources=(boards cli compiler corelib hal linker sim testing Directory.Build.props Directory.Packages.props global.json)
stamp=artifacts/build.stamp
log=artifacts/build.log
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

step() { printf '==> %s\n' "$*"; }
fail() { printf 'error: %s\n' "$1" >&2; shift; printf '  hint: %s\n' "$@" >&2; exit 1; }

# Runs a command, and shows what it printed only when it fails.
quietly() {
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        command -v sudo >/dev/null || fail "installing packages needs root" "run as root, or install: ${missing[*]}"
        sudo "$@"
    fi
}

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

has_sdk() { command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.'; }

install_what_is_missing() {
    if ! command -v apt-get >/dev/null; then
        has_sdk || fail "the .NET 10 SDK is not installed" "get it from https://dotnet.microsoft.com/download"
        return
    fi
    mapfile -t missing < <(missing_packages)
    has_sdk || missing+=(dotnet-sdk-10.0)
    [ ${#missing[@]} -gt 0 ] || return 0
    step "Installing ${missing[*]} (some minutes)"
    quietly as_root apt-get update
    local package
    for package in "${missing[@]}"; do
        apt-cache show "$package" >/dev/null 2>&1 && continue
        case $package in
            dotnet-*) fail "this system's package sources have no $package" "get the .NET 10 SDK from https://dotnet.microsoft.com/download" ;;
            *-22) fail "this system's package sources have no $package" "https://apt.llvm.org has LLVM 22 for Debian" ;;
            *) fail "this system's package sources have no $package" "Debian 12 and later have it" ;;
        esac
    done
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

host_runtime() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) echo linux-x64 ;;
        Linux-aarch64) echo linux-arm64 ;;
        Darwin-arm64) echo osx-arm64 ;;
        Darwin-x86_64) echo osx-x64 ;;
        *) fail "Flint's tools are not built for $(uname -s) on $(uname -m)" "use Linux or macOS" ;;
    esac
}

# Folders are compared, too: their time tells of files that were removed.
tools_are_current() { [ -e "$stamp" ] && [ -z "$(find "${sources[@]}" -newer "$stamp" -not -path '*/obj/*' -print -quit)" ]; }

build_tools() {
    tools_are_current && return
    step "Building the tools (a minute or two the first time)"
    # Changes during the build are not in it, so the stamp is from before.
    touch "$stamp.new"
    quietly dotnet build corelib/Flint.CoreLib.csproj -c Release -v quiet
    quietly dotnet build hal/SystemDevice/Flint.SystemDevice.csproj -c Release -v quiet
    quietly dotnet build hal/UnitsNet/Flint.UnitsNet.csproj -c Release -v quiet
    quietly dotnet publish cli/Flint.Cli.csproj -c Release -v quiet "-p:FlintRuntime=$(host_runtime)"
    mv "$stamp.new" "$stamp"
}

build_firmware() {
    step "Building firmware/ for every board"
    ./flint firmware firmware
}

simulate() {
    step "Running blink for 2 s: hifive1-revb-qemu"
    ./flint run firmware/blink --board hifive1-revb-qemu --for 2s
    step "Running hello: qemu-virt-rv32, then hifive1-revb-qemu"
    ./flint run firmware/hello --board qemu-virt-rv32
    ./flint run firmware/hello --board hifive1-revb-qemu --for 10s
}

# The other projects of tests/ are what tests share.
test_projects() { grep -l xunit.v3 tests/*/*.csproj; }

# Prints the numbers of one test program's summary: passed, failed, skipped.
counts() {
    sed -nE 's/^ +[^ ].*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+), Not Run: ([0-9]+).*/\1 \2 \3 \4 \5/p' "$1" | tail -1 |
        { read -r total errors failed skipped idle && echo "$((total - failed - skipped - idle)) $((failed + errors)) $((skipped + idle))"; }
}

run_tests() {
    local passed=0 failed=0 skipped=0 project name result p f s
    step "Building the tests"
    if ! dotnet build Flint.slnx -c Release -v quiet >"$log" 2>&1; then
        cat "$log"
        echo "0 passed, 1 failed, 0 skipped"
        return 1
    fi
    # The command that users get, which starts in a third of the time.
    export FLINT_TEST_COMMAND="$PWD/artifacts/publish/Flint.Cli/release_$(host_runtime)/flint.dll"
    for project in $(test_projects); do
        name=$(basename "$project" .csproj)
        step "Testing $name"
        result=artifacts/$name.log
        local code=0
        "artifacts/bin/$name/release/$name" -noColor >"$result" 2>&1 || code=$?
        # A test program may end before its summary.
        if ! read -r p f s < <(counts "$result"); then
            p=0 f=1 s=0
        fi
        if [ $code != 0 ] || [ "$f" != 0 ]; then
            cat "$result"
            [ "$f" != 0 ] || f=1
        fi
        echo "    $p passed, $f failed, $s skipped"
        passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
    done
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" = 0 ]
}

[ $# = 0 ] || [ "$*" = test ] || fail "unknown argument '$*'" "./build.sh, or ./build.sh test"
[ $# = 0 ] || packages+=("${test_packages[@]}")
mkdir -p artifacts
install_what_is_missing
build_tools
if ! ./flint doctor >"$log"; then
    cat "$log" >&2
    exit 1
fi
if [ "${1:-}" = test ]; then
    run_tests
else
    build_firmware
    simulate
fi
